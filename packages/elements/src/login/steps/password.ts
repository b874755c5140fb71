import { css, html, nothing, type TemplateResult } from 'lit';
import { type Notice, PasswordStep } from 'portal-contract';
import { describedBy, field, form } from '../../shared/form.ts';
import { alert } from '../../shared/icons/alert.ts';
import { eyeOff } from '../../shared/icons/eye-off.ts';
import { eye } from '../../shared/icons/eye.ts';
import { emailInitials } from '../../shared/initials.ts';
import { password as t } from '../../shared/messages/en/steps/password.ts';
import { account } from '../../shared/styles/account.ts';
import { avatar } from '../../shared/styles/avatar.ts';
import { iconButton } from '../../shared/styles/icon-button.ts';
import { otherMethods } from '../parts.ts';
import type { StepView } from '../step-view.ts';

const maxLength = 1024;

const passwordStyles = css`
  .p-account > input {
    flex: 1;
    min-inline-size: 0;
    inline-size: 100%;
    margin: 0;
    padding: 0;
    border: 0;
    outline: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 500;
    line-height: 1.5;
    text-overflow: ellipsis;
    appearance: none;
    direction: ltr;
  }
  .p-account:dir(rtl) > input {
    text-align: end;
  }
  .p-reveal > .p-off,
  .p-reveal[aria-pressed='true'] > .p-on {
    display: none;
  }
  .p-reveal[aria-pressed='true'] > .p-off {
    display: block;
  }
`;

/** Asks for the password, beside a visible read-only email: password managers want both in one form. */
export const passwordView: StepView<PasswordStep> = {
  schema: PasswordStep,
  styles: [avatar, iconButton, account, passwordStyles],
  render(context) {
    const { step, id, errors } = context;
    const error = errors['password'] ?? sentence(step.notice);
    return form({
      ...context,
      titleId: id('title'),
      title: t.title,
      lead: html`<div class="p-account" part="account">
        <span class="p-avatar" aria-hidden="true">${emailInitials(step.identifier)}</span>
        <input type="email" name="username" autocomplete="username" readonly aria-label=${t.email} .value=${step.identifier} />
        ${
          context.back
            ? html`<button type="button" class="p-link p-link-target" @click=${context.back}>${t.notYou}</button>`
            : nothing
        }
      </div>`,
      fields: passwordField(id('password'), error),
      submit: { text: t.submit, pendingText: t.pending },
      foot: otherMethods(context),
    });
  },
  read({ password = '' }, { t: common }) {
    if (!password) return { errors: { password: t.missing } };
    if (password.length > maxLength) return { errors: { password: common.tooLong } };
    return { answer: { kind: 'password', password } };
  },
};

const passwordField = (id: string, error: string | undefined): TemplateResult =>
  field({
    id,
    label: t.label,
    error,
    input: html`<div class="p-inputwrap" @keydown=${noteCapsLock} @keyup=${noteCapsLock}>
      <input
        class="p-input"
        part="input"
        id=${id}
        name="password"
        type="password"
        autocomplete="current-password"
        required
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${describedBy(id, error)}
      /><span class="p-input-end"
        ><button type="button" class="p-iconbtn p-reveal" aria-label=${t.show} aria-pressed="false" @click=${toggleReveal}>
          <portal-icon class="p-on" .icon=${eye}></portal-icon><portal-icon class="p-off" .icon=${eyeOff}></portal-icon></button
      ></span>
    </div>`,
    hint: html`<p class="p-hint p-hint-warning" role="status" data-caps hidden>
      <portal-icon class="p-icon-sm" .icon=${alert}></portal-icon><span>${t.capsLock}</span>
    </p>`,
  });

/**
 * What is shown of the password is the input's own state, so it lives in the input. It is hidden again before it is sent: browsers
 * keep what a text field sent, and password managers look for a password field.
 */
function toggleReveal({ currentTarget }: Event): void {
  const button = currentTarget as HTMLButtonElement;
  const input = button.closest('.p-inputwrap')?.querySelector('input');
  if (!input) return;
  const reveal = (shown: boolean): void => {
    input.type = shown ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(shown));
  };
  reveal(input.type === 'password');
  input.form?.addEventListener('submit', () => reveal(false), { once: true, capture: true });
}

function noteCapsLock(event: KeyboardEvent): void {
  const hint = (event.currentTarget as HTMLElement).parentElement?.querySelector<HTMLElement>('[data-caps]');
  if (hint && 'getModifierState' in event) hint.hidden = !event.getModifierState('CapsLock');
}

function sentence(notice: Notice | undefined): string | undefined {
  if (!notice) return undefined;
  const left = notice.params?.['left'];
  return notice.code === 'attempts-left' && typeof left === 'number' ? t.attemptsLeft(left) : t.wrong;
}
