import { html, type TemplateResult } from 'lit';
import { type ChangePasswordReason, ChangePasswordStep, type Notice } from 'portal-contract';
import { form } from '../../shared/form.ts';
import { newPassword as words } from '../../shared/messages/en/new-password.ts';
import { changePassword as t } from '../../shared/messages/en/steps/change-password.ts';
import { newPasswordField } from '../../shared/new-password-field.ts';
import { knownRules } from '../../shared/password-rules.ts';
import { iconButton } from '../../shared/styles/icon-button.ts';
import { newPassword } from '../../shared/styles/new-password.ts';
import { passwordInput } from '../../shared/styles/password-input.ts';
import { accountRow, accountRowStyles } from '../account-row.ts';
import { backToLogIn, someoneElse } from '../parts.ts';
import type { StepContext, StepView } from '../step-view.ts';

/** Longest password that is sent, in UTF-16 units. */
const maxLength = 1024;

/** Asks for a new password. The server checks every rule; what is wrong here is only what cannot be sent. */
export const changePasswordView: StepView<ChangePasswordStep> = {
  schema: ChangePasswordStep,
  styles: [...accountRowStyles, iconButton, passwordInput, newPassword],
  render(context) {
    const { step, id } = context;
    const { title, text } = t.reasons[reasonOf(step)];
    return form({
      ...context,
      titleId: id('title'),
      title,
      text: text(step.expiredAt),
      lead: account(context),
      fields: fields(context),
      submit: { text: step.reason === 'recovery' ? t.save : t.saveAndLogIn, pendingText: t.pending },
      foot: context.flow === 'recovery' ? backToLogIn(context) : someoneElse(context),
    });
  },
  read({ newPassword: typed = '', confirmPassword = '' }, { t: common }) {
    if (!typed) return { errors: { newPassword: words.missing } };
    if (typed.length > maxLength) return { errors: { newPassword: common.tooLong } };
    if (!confirmPassword) return { errors: { confirmPassword: words.confirmMissing } };
    if (confirmPassword !== typed) return { errors: { confirmPassword: words.different } };
    return { answer: { kind: 'change-password', newPassword: typed } };
  },
};

const reasonOf = ({ reason }: ChangePasswordStep): ChangePasswordReason =>
  Object.hasOwn(t.reasons, reason) ? (reason as ChangePasswordReason) : 'reset';

/**
 * The email, for password managers: it must stand in the form that has the new password. Somebody who comes from a link in a mail
 * sees whose password it is; everybody else has just typed it.
 */
const account = ({ step }: StepContext<ChangePasswordStep>): TemplateResult =>
  step.reason === 'recovery'
    ? accountRow({ identifier: step.identifier, label: t.email })
    : html`<input
        class="p-vh"
        type="email"
        name="username"
        autocomplete="username"
        readonly
        tabindex="-1"
        aria-hidden="true"
        .value=${step.identifier}
      />`;

function fields({ step, id, clock, errors, outdated }: StepContext<ChangePasswordStep>): unknown {
  const owner = { identifier: step.identifier, name: step.name };
  const rules = brokenRules(step.notice);
  const drawn = knownRules(step.policy, owner).some(({ name }) => rules?.includes(name));
  const errorBefore = rules && (drawn ? words.rejected : words.unusable);
  const refusal = outdated ? undefined : errorBefore;
  return newPasswordField({
    id,
    policy: step.policy,
    owner,
    clock,
    errors: refusal ? { newPassword: refusal, ...errors } : errors,
    errorBefore,
    refused: rules && { id: step.id, rules },
  });
}

/** The rules that the last password broke; `undefined` where none was refused. */
function brokenRules(notice: Notice | undefined): string[] | undefined {
  const rules = notice?.params?.['rules'];
  if (!notice) return undefined;
  return Array.isArray(rules) ? rules.filter((rule): rule is string => typeof rule === 'string') : [];
}
