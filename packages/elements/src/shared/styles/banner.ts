import { css } from 'lit';

/** A notice across the top of a card or page. */
export const banner = css`
  .p-banner {
    --_s: var(--_neutral);
    --_c: var(--portal-text-muted);
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 10px;
    min-block-size: 48px;
    padding-block: 4px;
    padding-inline: 14px 4px;
    border: 1px solid light-dark(oklch(from var(--_s) 0.9 min(c, 0.048) h), oklch(from var(--_s) 0.38 min(c, 0.045) h));
    border-radius: var(--portal-radius-md);
    background: light-dark(oklch(from var(--_s) 0.979 min(c, 0.017) h), oklch(from var(--_s) 0.26 min(c, 0.026) h));
    font-size: var(--portal-size-sm);
    line-height: 1.45;
  }
  .p-banner > portal-icon {
    inline-size: 18px;
    block-size: 18px;
    color: var(--_c);
  }
  .p-banner > p {
    padding-block: 8px;
  }
  .p-banner > p:last-child {
    padding-inline-end: 10px;
  }
  .p-banner > .p-btn {
    --_fg: var(--portal-accent-text);
    margin-inline-end: 2px;
  }
  .p-banner-warning {
    --_s: var(--_warning);
    --_c: var(--portal-warning-text);
  }
  .p-banner-danger {
    --_s: var(--_danger);
    --_c: var(--portal-danger-text);
  }
  @container (inline-size < 440px) {
    .p-banner {
      align-items: start;
    }
    .p-banner > portal-icon {
      margin-block-start: 9px;
    }
    .p-banner > p {
      grid-column: 2 / -1;
    }
    .p-banner > .p-btn {
      grid-column: 2 / -1;
      grid-row: 2;
      justify-self: start;
      margin-block: -6px 6px;
      margin-inline-start: -12px;
    }
  }
  @media (forced-colors: active) {
    .p-banner {
      border: 1px solid CanvasText;
    }
  }
`;
