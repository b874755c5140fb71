import { css, html, nothing, type TemplateResult } from 'lit';
import { emailInitials } from '../shared/initials.ts';
import { account } from '../shared/styles/account.ts';
import { avatar } from '../shared/styles/avatar.ts';

export const accountRowStyles = [
  avatar,
  account,
  css`
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
  `,
];

export interface AccountRowOptions {
  /** The company email. */
  identifier: string;
  label: string;
  /** After the email: what leads to another one. */
  end?: unknown;
}

/** Whose password is asked for: a read-only field, since password managers want the email and the password in one form. */
export const accountRow = ({ identifier, label, end = nothing }: AccountRowOptions): TemplateResult =>
  html`<div class="p-account" part="account">
    <span class="p-avatar" aria-hidden="true">${emailInitials(identifier)}</span>
    <input type="email" name="username" autocomplete="username" readonly aria-label=${label} .value=${identifier} />
    ${end}
  </div>`;
