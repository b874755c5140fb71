import { css } from 'lit';

/** A single input drawn as cells: its letter-spacing is the pitch of the cells. */
export const codeField = css`
  .p-code {
    --_gap: var(--portal-gap-2);
    container-type: inline-size;
    direction: ltr;
    max-inline-size: calc(60px * var(--_digits));
  }
  .p-code-row {
    --_pitch: calc((100cqi + var(--_gap)) / var(--_digits));
    position: relative;
    display: grid;
    grid-template-columns: repeat(var(--_digits), 1fr);
    gap: var(--_gap);
    border-radius: var(--portal-radius-md);
    overflow: clip;
    overflow-clip-margin: 4px;
  }
  .p-code-cell {
    block-size: 52px;
    border: 1px solid var(--portal-border-strong);
    border-radius: var(--portal-radius-md);
    background: var(--portal-surface);
  }
  .p-code-input {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: calc(100cqi + var(--_pitch));
    block-size: 52px;
    margin: 0;
    border: 0;
    padding: 0;
    padding-inline-start: calc((var(--_pitch) - var(--_gap) - 1ch) / 2);
    outline: none;
    background: none;
    appearance: none;
    font: 500 22px/52px var(--_mono);
    color: var(--portal-text);
    caret-color: var(--portal-focus);
    letter-spacing: calc(var(--_pitch) - 1ch);
  }
  .p-code-input::selection {
    background: none;
    color: var(--portal-accent-text);
  }
  .p-code-cell[data-active] {
    outline: 2px solid var(--portal-focus);
    outline-offset: -1px;
    border-color: var(--portal-focus);
  }
  .p-code[data-invalid] .p-code-cell {
    border-color: var(--portal-danger-text);
  }
  @media (forced-colors: active) {
    .p-code-cell {
      border: 1px solid CanvasText;
      background: Canvas;
    }
    .p-code-input {
      forced-color-adjust: none;
      color: CanvasText;
    }
    .p-code-input::selection {
      color: CanvasText;
    }
  }
`;
