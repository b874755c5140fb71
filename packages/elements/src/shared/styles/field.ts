import { css } from 'lit';

/** A labelled input with its hints. */
export const field = css`
  .p-field {
    display: grid;
    gap: 6px;
    grid-template-columns: minmax(0, 1fr);
  }
  .p-label {
    font-size: var(--portal-size-sm);
    line-height: 1.4;
    font-weight: 500;
  }
  .p-input {
    inline-size: 100%;
    min-block-size: calc(var(--_control) + 4px);
    margin: 0;
    padding: 0 var(--portal-gap-3);
    border: 1px solid var(--portal-border-strong);
    border-radius: var(--portal-radius-md);
    background: var(--portal-surface);
    color: var(--portal-text);
    font: inherit;
    font-size: var(--portal-size-md);
    line-height: 1.4;
    appearance: none;
    transition: border-color var(--portal-fast) var(--portal-ease);
  }
  .p-input::placeholder {
    color: var(--portal-text-muted);
    opacity: 1;
  }
  .p-input:hover {
    border-color: var(--portal-text-muted);
  }
  .p-input:focus-visible {
    outline: 2px solid var(--portal-focus);
    outline-offset: -1px;
    border-color: var(--portal-focus);
  }
  .p-input[aria-invalid='true'] {
    border-color: var(--portal-danger-text);
  }
  .p-input[aria-invalid='true']:focus-visible {
    outline-color: var(--portal-danger-text);
  }
  .p-inputwrap {
    position: relative;
    display: grid;
  }
  .p-inputwrap > .p-input {
    grid-area: 1 / 1;
  }
  .p-inputwrap > .p-input-start {
    grid-area: 1 / 1;
    align-self: center;
    justify-self: start;
    margin-inline-start: 11px;
    color: var(--portal-text-muted);
    pointer-events: none;
    z-index: 1;
  }
  .p-inputwrap > .p-input-end {
    grid-area: 1 / 1;
    align-self: center;
    justify-self: end;
    margin-inline-end: 2px;
    z-index: 1;
  }
  .p-inputwrap:has(> .p-input-start) > .p-input {
    padding-inline-start: 38px;
  }
  .p-inputwrap:has(> .p-input-end) > .p-input {
    padding-inline-end: 46px;
  }
  .p-hint {
    display: flex;
    gap: 6px;
    align-items: flex-start;
    font-size: var(--portal-size-sm);
    line-height: 1.45;
    color: var(--portal-text-muted);
    text-wrap: balance;
  }
  .p-hint[hidden] {
    display: none;
  }
  .p-hint > portal-icon {
    margin-block-start: 0.1em;
  }
  .p-hint-danger {
    color: var(--portal-danger-text);
  }
  .p-hint-past {
    visibility: hidden;
  }
  .p-hint-warning {
    color: var(--portal-warning-text);
  }
  @media (pointer: coarse) {
    .p-input {
      font-size: max(16px, var(--portal-size-md));
    }
  }
  @media (forced-colors: active) {
    .p-input:focus-visible {
      outline-color: Highlight;
    }
  }
`;
