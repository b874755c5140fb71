import { css } from 'lit';

export const agentsStyles = css`
  .inner {
    border: 1px solid var(--portal-border);
    border-radius: var(--portal-radius-md);
  }
  .inner > * + * {
    border-block-start: 1px solid var(--portal-border);
  }
  .titles {
    display: grid;
    gap: 2px;
  }
  .subtitle {
    font-size: var(--portal-size-md);
    line-height: 1.4;
    font-weight: 500;
  }
  .more {
    padding-inline: calc(var(--_space) * 5);
    padding-block-end: 12px;
    font-size: var(--portal-size-sm);
  }
  .more > summary {
    inline-size: fit-content;
    min-block-size: 28px;
    padding-block: 4px;
    border-radius: var(--portal-radius-sm);
    color: var(--portal-accent-text);
    cursor: pointer;
  }
  .more > summary:focus-visible {
    outline: 2px solid var(--portal-focus);
    outline-offset: 2px;
  }
  .more > p {
    padding-block: 8px 4px;
    color: var(--portal-text-muted);
  }
  .once {
    display: grid;
    gap: var(--portal-gap-3);
    padding: var(--portal-gap-4);
    border: 1px solid light-dark(oklch(from var(--_warning) 0.9 0.048 h), oklch(from var(--_warning) 0.38 0.045 h));
    border-radius: var(--portal-radius-md);
    background: light-dark(oklch(from var(--_warning) 0.982 0.013 h), oklch(from var(--_warning) 0.25 0.018 h));
  }
  .once .p-secret {
    background: var(--portal-surface);
  }
  .once-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--portal-gap-2);
  }
  .countdown {
    font-variant-numeric: tabular-nums;
  }
  .stack {
    display: grid;
    gap: var(--portal-gap-4);
    grid-template-columns: minmax(0, 1fr);
  }
  .prefix {
    font-family: var(--_mono);
    font-size: var(--portal-size-sm);
    direction: ltr;
  }
  @container (inline-size < 360px) {
    .more {
      padding-inline: var(--portal-gap-4);
    }
  }
  @media (forced-colors: active) {
    .once,
    .inner {
      border: 1px solid CanvasText;
    }
  }
`;
