import { css } from 'lit';

/** Titles, labels, hints and small helpers. */
export const text = css`
  .p-title {
    font-size: var(--portal-size-xl);
    line-height: 1.25;
    font-weight: 600;
    letter-spacing: -0.014em;
    text-wrap: balance;
    overflow-wrap: anywhere;
    outline: none;
  }
  .p-title:dir(rtl) {
    letter-spacing: normal;
  }
  .p-muted {
    color: var(--portal-text-muted);
  }
  .p-strong {
    font-weight: 500;
  }
  .p-truncate {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    min-inline-size: 0;
  }
  .p-vh {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
