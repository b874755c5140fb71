import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { StepContext } from './step-view.ts';

type Contact = Pick<StepContext, 'contact'>;

/** “Need help? Contact Northwind IT” below a form, where there is somebody to contact. */
export const foot = (question: string, { contact }: Contact): TemplateResult | typeof nothing =>
  contact.href
    ? html`<div class="p-foot" part="contact">
        <span>${question}</span><a class="p-link p-link-target" href=${contact.href}>${contact.text}</a>
      </div>`
    : nothing;

/** “Use another method”, where there is one. */
export const otherMethods = ({
  listAlternatives,
  t,
}: Pick<StepContext, 'listAlternatives' | 't'>): TemplateResult | typeof nothing =>
  listAlternatives
    ? html`<div class="p-links">
        <button type="button" class="p-link p-link-target" @click=${listAlternatives}>${t.useAnotherMethod}</button>
      </div>`
    : nothing;

/** “Log in as someone else”. */
export const someoneElse = ({ startOver, t }: Pick<StepContext, 'startOver' | 't'>): TemplateResult =>
  html`<div class="p-links">
    <button type="button" class="p-link p-link-target" @click=${startOver}>${t.someoneElse}</button>
  </div>`;

/** A quiet “Contact Northwind IT” as wide as the buttons above it. */
export const contactButton = ({ contact }: Contact): TemplateResult | typeof nothing =>
  contact.href ? html`<a class="p-btn p-btn-ghost p-btn-block" href=${ifDefined(contact.href)}>${contact.text}</a>` : nothing;
