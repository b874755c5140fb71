import { css, html, nothing, type TemplateResult } from 'lit';
import { DeniedStep } from 'portal-contract';
import { helpRows } from '../login/steps/denied.ts';
import type { StepContext, StepView } from '../login/step-view.ts';
import { form } from '../shared/form.ts';
import { refused as t } from '../shared/messages/en/screens/refused.ts';
import { row } from '../shared/styles/row.ts';

const reference = css`
  .p-reference {
    font-size: var(--portal-size-xs);
    color: var(--portal-text-muted);
  }
  .p-reference > bdi {
    font-family: var(--_mono);
  }
`;

/** Says that a proof was refused, and what helps. */
export const refusedView: StepView<DeniedStep> = {
  schema: DeniedStep,
  styles: [row, reference],
  render(context) {
    const { step, id } = context;
    const rows = helpRows(context);
    return form({
      titleId: id('title'),
      title: t.title,
      text: step.message ?? t.text,
      lead: rows.length ? html`<div class="p-panel p-rows" part="contact">${rows}</div>` : nothing,
      foot: html`<div class="p-actions" part="actions">${tryAgain(context)}${contact(context)}</div>
        ${
          step.reference
            ? html`<p class="p-reference" part="reference">${t.reference} <bdi>${step.reference}</bdi></p>`
            : nothing
        }`,
    });
  },
};

const tryAgain = ({ startOver, disabled, t: common }: StepContext): TemplateResult =>
  html`<button type="button" class="p-btn p-btn-primary p-btn-lg p-btn-block" ?disabled=${disabled} @click=${startOver}>
    ${common.tryAgain}
  </button>`;

const contact = ({ contact: { href } }: StepContext): TemplateResult | typeof nothing =>
  href ? html`<a class="p-btn p-btn-lg p-btn-block" href=${href}>${t.contact}</a>` : nothing;
