import { css } from 'lit';

/** The button that shows a password. */
export const passwordInput = css`
  .p-reveal > .p-off,
  .p-reveal[aria-pressed='true'] > .p-on {
    display: none;
  }
  .p-reveal[aria-pressed='true'] > .p-off {
    display: block;
  }
`;
