import { css } from 'lit';

/** Mine and theirs. */
export const conflictStyles = css`
  .conflict {
    display: grid;
    gap: 10px;
    padding: 14px;
    border: 1px solid light-dark(oklch(from var(--_warning) 0.9 0.048 h), oklch(from var(--_warning) 0.38 0.045 h));
    border-radius: var(--portal-radius-md);
    background: light-dark(oklch(from var(--_warning) 0.982 0.013 h), oklch(from var(--_warning) 0.25 0.018 h));
  }
  .question {
    color: var(--portal-text);
  }
  .question > portal-icon {
    color: var(--portal-warning-text);
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 210px), 1fr));
    gap: var(--portal-gap-2);
  }
  .choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 2px 10px;
    padding: 11px var(--portal-gap-3);
    border-radius: var(--portal-radius-md);
    box-shadow: inset 0 0 0 1px var(--portal-border);
    background: var(--portal-surface);
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .choice > input {
    grid-row: span 2;
    inline-size: 18px;
    block-size: 18px;
    margin: 2px 0 0;
    accent-color: var(--portal-accent-fill);
  }
  .choice:has(:checked) {
    box-shadow: inset 0 0 0 1.5px var(--portal-accent-text);
    background: linear-gradient(var(--portal-accent-soft), var(--portal-accent-soft)) var(--portal-surface);
  }
  .choice:has(:focus-visible) {
    outline: 2px solid var(--portal-focus);
    outline-offset: 2px;
  }
  .choice > input:focus-visible {
    outline: none;
  }
  .choice > .text {
    justify-self: start;
  }
  .choice > .who {
    font-size: var(--portal-size-sm);
    line-height: 1.45;
    color: var(--portal-text-muted);
  }
  @media (forced-colors: active) {
    .conflict,
    .choice {
      border: 1px solid CanvasText;
    }
    .choice:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
