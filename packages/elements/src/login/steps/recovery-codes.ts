import { css, html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { RecoveryCodesStep } from 'portal-contract';
import { form } from '../../shared/form.ts';
import { recoveryCodes as t } from '../../shared/messages/en/steps/recovery-codes.ts';
import { recoveryCodeList, recoveryCodeStyles } from '../../shared/recovery-code-list.ts';
import { checkbox } from '../../shared/styles/checkbox.ts';
import { untilHidden } from '../../shared/until-hidden.ts';
import { reachBackend } from '../reach-backend.ts';
import { savedConfirmation } from '../saved-confirmation.ts';
import type { StepContext, StepView } from '../step-view.ts';

type Context = StepContext<RecoveryCodesStep>;
type Codes = readonly string[];

const confirmStyles = css`
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
  styles: [...recoveryCodeStyles, checkbox, confirmStyles],
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

const shown = (codes: Codes, { clock, knownCompany, identifier }: Context): TemplateResult =>
  recoveryCodeList({ codes, clock, company: knownCompany, identifier });

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
