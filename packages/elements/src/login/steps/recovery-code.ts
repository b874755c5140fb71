import { css, html, type TemplateResult } from 'lit';
import { type Notice, RecoveryCodeStep } from 'portal-contract';
import { describedBy, field, form } from '../../shared/form.ts';
import { recoveryCode as t } from '../../shared/messages/en/steps/recovery-code.ts';
import { iconButton } from '../../shared/styles/icon-button.ts';
import { backButton, backStyles } from '../back-button.ts';
import { headOf, otherWays } from '../parts.ts';
import type { StepView } from '../step-view.ts';

/** Longest code, as it is typed. */
const maxLength = 64;

const codeStyles = css`
  .p-input-code {
    font-family: var(--_mono);
    direction: ltr;
    text-align: start;
  }
`;

/** Asks for one of the recovery codes that the person saved. */
export const recoveryCodeView: StepView<RecoveryCodeStep> = {
  schema: RecoveryCodeStep,
  styles: [iconButton, backStyles, codeStyles],
  render(context) {
    const { step, id, errors, outdated } = context;
    const errorBefore = sentence(step.notice);
    const error = errors['code'] ?? (outdated ? undefined : errorBefore);
    return form({
      ...context,
      titleId: id('title'),
      ...headOf(context, t),
      fields: field({ id: id('code'), label: t.label, error, errorBefore, input: codeInput(id('code'), error) }),
      submit: { text: t.submit, pendingText: t.pending },
      foot: html`${otherWays(context)}${backButton(context)}`,
    });
  },
  read({ code: typed = '' }, { t: common }) {
    const code = typed.trim();
    if (!/[\p{L}\p{N}]/u.test(code)) return { errors: { code: t.missing } };
    if (code.length > maxLength) return { errors: { code: common.tooLong } };
    return { answer: { kind: 'recovery-code', code } };
  },
};

const codeInput = (id: string, error: string | undefined): TemplateResult =>
  html`<input
    class="p-input p-input-code"
    part="input"
    id=${id}
    name="code"
    type="text"
    autocomplete="off"
    autocapitalize="characters"
    spellcheck="false"
    required
    aria-invalid=${error ? 'true' : 'false'}
    aria-describedby=${describedBy(id, error)}
  />`;

function sentence(notice: Notice | undefined): string | undefined {
  if (!notice) return undefined;
  const left = notice.params?.['left'];
  return notice.code === 'attempts-left' && typeof left === 'number' ? t.attemptsLeft(left) : t.wrong;
}
