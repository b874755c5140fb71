import { css, html, nothing, type TemplateResult } from 'lit';
import { type Notice, PasswordStep } from 'portal-contract';
import { field, type FieldOptions, form } from '../../shared/form.ts';
import { password as t } from '../../shared/messages/en/steps/password.ts';
import { capsLockHint, passwordInput } from '../../shared/password-input.ts';
import { iconButton } from '../../shared/styles/icon-button.ts';
import { passwordInput as passwordInputStyles } from '../../shared/styles/password-input.ts';
import { accountRow, accountRowStyles } from '../account-row.ts';
import { headOf, otherMethods, someoneElse } from '../parts.ts';
import type { StepContext, StepView } from '../step-view.ts';

const maxLength = 1024;

const passwordStyles = css`
  .p-field-top {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--portal-gap-3);
  }
  .p-sm {
    font-size: var(--portal-size-sm);
    line-height: 1.45;
  }
`;

/** Asks for the password, beside a visible read-only email: password managers want both in one form. */
export const passwordView: StepView<PasswordStep> = {
  schema: PasswordStep,
  styles: [...accountRowStyles, iconButton, passwordInputStyles, passwordStyles],
  render(context) {
    const { step, id, errors, outdated } = context;
    const errorBefore = sentence(step.notice);
    const error = errors['password'] ?? (outdated ? undefined : errorBefore);
    return form({
      ...context,
      titleId: id('title'),
      ...headOf(context, { title: t.title }),
      lead: accountRow({ identifier: step.identifier, label: t.email, end: notYou(context) }),
      fields: passwordField({ id: id('password'), error, errorBefore, aside: forgotten(context) }),
      submit: { text: t.submit, pendingText: t.pending },
      foot: html`${otherMethods(context)}${context.confirming ? someoneElse(context) : nothing}`,
    });
  },
  read({ password = '' }, { t: common }) {
    if (!password) return { errors: { password: t.missing } };
    if (password.length > maxLength) return { errors: { password: common.tooLong } };
    return { answer: { kind: 'password', password } };
  },
};

const notYou = ({ back }: StepContext): TemplateResult | typeof nothing =>
  back ? html`<button type="button" class="p-link p-link-target" @click=${back}>${t.notYou}</button>` : nothing;

const forgotten = ({ recover, recovers, t: common }: StepContext): TemplateResult | typeof nothing =>
  recovers
    ? html`<button type="button" class="p-link p-link-target p-sm" @click=${recover}>${common.forgotPassword}</button>`
    : nothing;

const passwordField = ({ id, error, ...rest }: Omit<FieldOptions, 'label' | 'input' | 'hint'>): TemplateResult =>
  field({
    id,
    label: t.label,
    error,
    ...rest,
    input: passwordInput({ id, name: 'password', autocomplete: 'current-password', error }),
    hint: capsLockHint(),
  });

function sentence(notice: Notice | undefined): string | undefined {
  if (!notice) return undefined;
  const left = notice.params?.['left'];
  return notice.code === 'attempts-left' && typeof left === 'number' ? t.attemptsLeft(left) : t.wrong;
}
