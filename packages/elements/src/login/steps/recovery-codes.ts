import { css, html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { RecoveryCodesStep } from 'portal-contract';
import { copyButton } from '../../shared/copy-button.ts';
import { downloadText } from '../../shared/download-text.ts';
import { form } from '../../shared/form.ts';
import { download } from '../../shared/icons/download.ts';
import { print } from '../../shared/icons/print.ts';
import { recoveryCodes as t } from '../../shared/messages/en/steps/recovery-codes.ts';
import { printAlone } from '../../shared/print-alone.ts';
import { checkbox } from '../../shared/styles/checkbox.ts';
import { codes as codesStyles } from '../../shared/styles/codes.ts';
import { untilHidden } from '../hidden-codes.ts';
import { reachBackend } from '../reach-backend.ts';
import { savedConfirmation } from '../saved-confirmation.ts';
import type { StepContext, StepView } from '../step-view.ts';

type Context = StepContext<RecoveryCodesStep>;
type Codes = readonly string[];

const toolbarStyles = css`
  .p-toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--portal-gap-2);
  }
  .p-confirm {
    display: grid;
    gap: var(--portal-gap-2);
  }
`;

/** Lists that are not shown any more: they stood there long enough, or the page was left. */
const hidden = new WeakSet<Codes>();

/** Shows new recovery codes, once. */
export const recoveryCodesView: StepView<RecoveryCodesStep> = {
  schema: RecoveryCodesStep,
  styles: [codesStyles, checkbox, toolbarStyles],
  async begin({ step: { codes }, client, signal }) {
    if (codes && (await untilHidden({ clock: client.clock, signal }))) hidden.add(codes);
  },
  render(context) {
    const { step, id } = context;
    const codes = step.codes && !hidden.has(step.codes) ? step.codes : undefined;
    return form({
      ...context,
      titleId: id('title'),
      title: t.title,
      text: codes ? t.text : t.shownOnce,
      lead: codes ? shown(codes, context) : renewal(context),
      foot: html`<div class="p-confirm">
        ${keyed(
          step.id,
          html`${savedConfirmation({
            label: codes ? t.saved : t.savedBefore,
            text: context.t.continue,
            pendingText: t.pending,
            pending: context.pending,
            disabled: context.disabled,
          })}`,
        )}
      </div>`,
    });
  },
  reach: reachBackend,
  read: ({ saved }) => (saved ? { answer: { kind: 'acknowledge' } } : { errors: { saved: t.savedMissing } }),
};

const shown = (codes: Codes, context: Context): TemplateResult => {
  const { clock, knownCompany } = context;
  const save = (): void => downloadText({ name: t.fileName(knownCompany), text: sheetText(codes, context), clock });
  return html`<ul class="p-codes" part="codes" translate="no" aria-label=${t.codes}>
      ${codes.map((code) => html`<li>${code}</li>`)}
    </ul>
    <div class="p-toolbar" part="actions">
      ${copyButton({
        text: codes.join('\n'),
        clock,
        source: (button) => button.closest('form')?.querySelector('[part=codes]'),
      })}
      <button type="button" class="p-btn p-btn-sm" @click=${save}>
        <portal-icon class="p-icon-sm" .icon=${download}></portal-icon>${t.download}
      </button>
      <button type="button" class="p-btn p-btn-sm" @click=${() => printAlone(sheet(codes, context), { clock })}>
        <portal-icon class="p-icon-sm" .icon=${print}></portal-icon>${t.print}
      </button>
    </div>`;
};

const renewal = ({ answer, pending, disabled }: Context): TemplateResult =>
  html`<div class="p-actions" part="actions">
    <button
      type="button"
      class="p-btn p-btn-lg p-btn-block"
      ?disabled=${pending || disabled}
      @click=${() => answer({ kind: 'renew' })}
    >
      ${t.renew}
    </button>
    <p class="p-hint">${t.renewHint}</p>
  </div>`;

const heading = ({ knownCompany, identifier }: Context): string =>
  [t.sheetTitle(knownCompany), identifier].filter(Boolean).join(', ');

const sheetText = (codes: Codes, context: Context): string => [heading(context), t.sheetText, '', ...codes, ''].join('\n');

const sheet = (codes: Codes, context: Context): TemplateResult =>
  html`<h1>${heading(context)}</h1>
    <p>${t.sheetText}</p>
    <ul>
      ${codes.map((code) => html`<li>${code}</li>`)}
    </ul>`;
