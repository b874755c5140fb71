import { css } from 'lit';

/** Setting up an authenticator app. */
export const authenticatorStyles = css`
  .split {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--portal-gap-4) var(--portal-gap-6);
    align-items: start;
  }
  .split-text {
    display: grid;
    gap: var(--portal-gap-3);
    grid-template-columns: minmax(0, 1fr);
  }
  .p-code {
    max-inline-size: calc(60px * var(--_digits));
  }
  @container (inline-size < 480px) {
    .split {
      grid-template-columns: minmax(0, 1fr);
    }
    .split > .p-qr {
      margin-inline: auto;
    }
  }
`;
