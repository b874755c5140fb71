import { css, html, type TemplateResult } from 'lit';
import { TermsStep } from 'portal-contract';
import { allowedUrl } from 'portal-sdk';
import { form } from '../../shared/form.ts';
import { external } from '../../shared/icons/external.ts';
import { terms as t } from '../../shared/messages/en/steps/terms.ts';
import { row } from '../../shared/styles/row.ts';
import type { StepContext, StepView } from '../step-view.ts';

type Context = StepContext<TermsStep>;

const declineStyles = css`
  .p-fields + .p-actions {
    margin-block-start: calc(var(--portal-gap-2) * -2);
    text-align: center;
  }
  .p-decline {
    font-size: var(--portal-size-sm);
    line-height: 1.45;
  }
`;

/** Asks to accept the company's terms. */
export const termsView: StepView<TermsStep> = {
  schema: TermsStep,
  styles: [row, declineStyles],
  render(context) {
    const { step, id, knownCompany } = context;
    return form({
      ...context,
      titleId: id('title'),
      title: t.title,
      text: t.text(knownCompany, step.documents.length),
      lead: html`<div class="p-panel p-rows" part="list">${step.documents.map((each) => document(each, context))}</div>`,
      submit: { text: t.accept, pendingText: t.pending },
      foot: decline(context),
    });
  },
  read: () => ({ answer: { kind: 'accept' } }),
};

/** In a tab of its own: whoever reads it must not lose the log-in. */
function document({ title, url }: Context['step']['documents'][number], { base }: Context): TemplateResult {
  const allowed = allowedUrl(url, { base });
  const text = (meta: unknown): TemplateResult =>
    html`<span class="p-row-main"
      ><span class="p-row-title"><bdi>${title}</bdi></span
      ><span class="p-row-meta">${meta}</span></span
    >`;
  return allowed
    ? html`<a class="p-row" part="row" href=${allowed.href} target="_blank" rel="noopener noreferrer"
        >${text(t.opens)}<portal-icon class="p-icon-flip" .icon=${external}></portal-icon
      ></a>`
    : html`<div class="p-row" part="row">${text(t.noLink)}</div>`;
}

const decline = ({ answer, pending, disabled }: Context): TemplateResult =>
  html`<div class="p-actions" part="actions">
    <button
      type="button"
      class="p-btn p-btn-ghost p-btn-block"
      ?disabled=${pending || disabled}
      @click=${() => answer({ kind: 'decline' })}
    >
      ${t.decline}
    </button>
    <p class="p-muted p-decline">${t.declineHint}</p>
  </div>`;
