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

/** The title and the text of a step: its own, but in a step-up what that asks for. */
export const headOf = (
  { confirming }: Pick<StepContext, 'confirming'>,
  own: { title: string; text?: string },
): { title: string; text?: string } => {
  // A step's own words say more than that.
  const { title, text } = confirming ?? own;
  return { title, ...(text !== undefined && { text }) };
};

/** “Log in as someone else”, or the way out of a step-up. */
export const someoneElse = ({ startOver, confirming, t }: WayOut): TemplateResult =>
  html`<div class="p-links">
    <button type="button" class="p-link p-link-target" @click=${confirming?.cancel.run ?? startOver}>
      ${confirming?.cancel.text ?? t.someoneElse}
    </button>
  </div>`;

type WayOut = Pick<StepContext, 'startOver' | 'confirming' | 't'>;

/** “Use another method”, else “Log in as someone else”. A step-up can always be given up. */
export const otherWays = (context: WayOut & Pick<StepContext, 'listAlternatives'>): TemplateResult =>
  html`${otherMethods(context)}${context.listAlternatives && !context.confirming ? nothing : someoneElse(context)}`;

/** “Back to log in”, from the way to a new password. */
export const backToLogIn = ({ logIn, t }: Pick<StepContext, 'logIn' | 't'>): TemplateResult =>
  html`<div class="p-links">
    <button type="button" class="p-link p-link-target" @click=${logIn}>${t.backToLogIn}</button>
  </div>`;

/** A quiet “Contact Northwind IT” as wide as the buttons above it. */
export const contactButton = ({ contact }: Contact): TemplateResult | typeof nothing =>
  contact.href ? html`<a class="p-btn p-btn-ghost p-btn-block" href=${ifDefined(contact.href)}>${contact.text}</a>` : nothing;
