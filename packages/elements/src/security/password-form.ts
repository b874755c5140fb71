import { html, nothing, type TemplateResult } from 'lit';
import type { PasswordPolicy, Person } from 'portal-contract';
import type { Clock, PortalError } from 'portal-sdk';
import { field, type FieldErrors, valuesOf } from '../shared/form.ts';
import '../shared/icon.ts';
import { info } from '../shared/icons/info.ts';
import { newPassword as words } from '../shared/messages/en/new-password.ts';
import { password as t } from '../shared/messages/en/security/password.ts';
import { section as common } from '../shared/messages/en/security/section.ts';
import { newPasswordField } from '../shared/new-password-field.ts';
import { capsLockHint, passwordInput } from '../shared/password-input.ts';
import { knownRules } from '../shared/password-rules.ts';
import { failure } from './section-parts.ts';

/** Longest password that is sent, in UTF-16 units. */
const maxLength = 1024;

/** What was typed. It goes from the form to where it is sent, and is kept nowhere. */
export interface TypedPassword {
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly logOutOthers: boolean;
}

/** The rules that the last new password broke, with an id of that refusal. */
export interface Refused {
  readonly id: string;
  readonly rules: readonly string[];
}

export interface PasswordFormOptions {
  readonly policy: PasswordPolicy;
  readonly person: Person;
  readonly clock: Clock;
  readonly company: string;
  readonly errors: FieldErrors;
  readonly refused: Refused | undefined;
  /** A failure that is about no field. */
  readonly error: PortalError | undefined;
  readonly pending: boolean;
  /** Whether a change ends device log-in. */
  readonly renews: boolean;
  readonly othersEnd: boolean;
  readonly submit: (form: HTMLFormElement) => void;
  readonly cancel: (form: HTMLFormElement) => void;
  readonly chooseOthers: (end: boolean) => void;
}

/** Asks for the current password and a new one. */
export function passwordForm(options: PasswordFormOptions): TemplateResult {
  const { company, error, pending, submit, cancel } = options;
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!pending) submit(event.currentTarget as HTMLFormElement);
  };
  const onCancel = ({ currentTarget }: Event): void => cancel((currentTarget as HTMLButtonElement).form as HTMLFormElement);
  return html`<form slot="form" part="form" novalidate aria-label=${t.title} @submit=${onSubmit}>
    <div class="p-body">${fields(options)} ${others(options)} ${failure(error, company)}</div>
    <footer class="p-foot" part="actions">
      <button type="button" class="p-btn p-btn-ghost" ?disabled=${pending} @click=${onCancel}>${common.cancel}</button>
      <button class="p-btn p-btn-primary" part="submit" aria-busy=${pending}>
        ${pending ? html`<span class="p-spinner"></span>${t.pending}` : t.submit}
      </button>
    </footer>
  </form>`;
}

const fields = (options: PasswordFormOptions): TemplateResult =>
  html`${account(options.person)} ${currentField(options.errors['currentPassword'])} ${newField(options)}`;

/** The email, for password managers: it must stand in the form that has the new password. */
const account = ({ email }: Person): TemplateResult =>
  html`<input
    class="p-vh"
    type="email"
    name="username"
    autocomplete="username"
    readonly
    tabindex="-1"
    aria-hidden="true"
    .value=${email}
  />`;

const currentField = (error: string | undefined): TemplateResult =>
  field({
    id: id('current-password'),
    label: t.current,
    error,
    input: passwordInput({ id: id('current-password'), name: 'currentPassword', autocomplete: 'current-password', error }),
    hint: capsLockHint(),
  });

function newField({ policy, person, clock, errors, refused }: PasswordFormOptions): unknown {
  const owner = { identifier: person.email, name: person.name };
  const drawn = knownRules(policy, owner).some(({ name }) => refused?.rules.includes(name));
  const refusal = refused && (drawn ? words.rejected : words.unusable);
  return newPasswordField({
    id,
    policy,
    owner,
    clock,
    errors: refusal ? { newPassword: refusal, ...errors } : errors,
    errorBefore: refusal,
    refused,
  });
}

function others({ othersEnd, renews, chooseOthers }: PasswordFormOptions): TemplateResult {
  const onChange = ({ currentTarget }: Event): void => chooseOthers((currentTarget as HTMLInputElement).checked);
  return html`<div class="p-others">
      <label class="p-check"
        ><input type="checkbox" name="others" .checked=${othersEnd} @change=${onChange} /><span>${t.logOutOthers}</span></label
      >
      ${hint(othersEnd ? t.othersEnd : t.othersStay)}
    </div>
    ${renews ? hint(t.renews) : nothing}`;
}

const hint = (text: string): TemplateResult =>
  html`<p class="p-hint"><portal-icon class="p-icon-sm" .icon=${info}></portal-icon><span>${text}</span></p>`;

/** Ids are the page's: the form stands in it. */
const id = (name: string): string => `portal-security-password-${name}`;

/** Reads what was typed, or what is wrong with it. */
export function readPasswordForm(form: HTMLFormElement): { typed: TypedPassword } | { errors: FieldErrors } {
  const values = valuesOf(form);
  const { currentPassword = '', newPassword = '', confirmPassword = '' } = values;
  if (!currentPassword) return { errors: { currentPassword: t.currentMissing } };
  if (currentPassword.length > maxLength) return { errors: { currentPassword: t.tooLong } };
  if (!newPassword) return { errors: { newPassword: words.missing } };
  if (newPassword.length > maxLength) return { errors: { newPassword: t.tooLong } };
  if (!confirmPassword) return { errors: { confirmPassword: words.confirmMissing } };
  if (confirmPassword !== newPassword) return { errors: { confirmPassword: words.different } };
  return { typed: { currentPassword, newPassword, logOutOthers: values['others'] !== undefined } };
}
