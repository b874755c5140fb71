import { css } from 'lit';
import { lightStyleSheet } from '../shared/light-styles.ts';
import { preferences, reset } from '../shared/styles/base.ts';
import { button } from '../shared/styles/button.ts';
import { checkbox } from '../shared/styles/checkbox.ts';
import { field } from '../shared/styles/field.ts';
import { iconButton } from '../shared/styles/icon-button.ts';
import { icon } from '../shared/styles/icon.ts';
import { newPassword } from '../shared/styles/new-password.ts';
import { passwordInput } from '../shared/styles/password-input.ts';
import { spinner, spinnerKeyframes } from '../shared/styles/spinner.ts';
import { text } from '../shared/styles/text.ts';

/** Body and foot of a panel, which are inside the form. */
const own = css`
  .p-body {
    display: grid;
    gap: var(--portal-gap-4);
    grid-template-columns: minmax(0, 1fr);
    padding: 0 calc(var(--_space) * 5) calc(var(--_space) * 5);
  }
  .p-others {
    display: grid;
    font-size: var(--portal-size-sm);
  }
  .p-foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--portal-gap-2);
    justify-content: flex-end;
    align-items: center;
    padding: var(--portal-gap-3) calc(var(--_space) * 5);
    border-block-start: 1px solid var(--portal-border);
  }
  @container (inline-size < 360px) {
    .p-body,
    .p-foot {
      padding-inline: var(--portal-gap-4);
    }
    .p-foot {
      flex-wrap: wrap-reverse;
    }
    .p-foot > .p-btn {
      flex: 1 0 auto;
    }
  }
`;

/** The form of `<portal-security-password>`. */
export const passwordSheet = lightStyleSheet(
  'portal-security-password > form',
  [reset, text, icon, button, iconButton, field, checkbox, passwordInput, newPassword, spinner, own, preferences],
  { guarded: true, keyframes: [spinnerKeyframes] },
);
