import { css } from 'lit';

export const photoDialogStyles = css`
  :host {
    display: contents;
  }
  .dialog {
    inline-size: min(100vi - 32px, 380px);
    max-block-size: calc(100dvb - 32px);
    margin: auto;
    padding: 0;
    overflow: auto;
    position: fixed;
    inset: 0;
    block-size: fit-content;
    border: 1px solid var(--portal-border);
    border-radius: var(--portal-radius-lg);
    background: var(--portal-raised) padding-box;
    box-shadow: var(--portal-shadow-3);
    container-type: inline-size;
  }
  .dialog:not([open]) {
    display: none;
  }
  .dialog::backdrop {
    background: light-dark(oklch(0.2 0.02 262 / 0.28), oklch(0.08 0.01 262 / 0.6));
  }
  .head {
    display: flex;
    align-items: flex-start;
    gap: var(--portal-gap-3);
    padding: calc(var(--_space) * 5) calc(var(--_space) * 5) 0;
  }
  .head > .p-iconbtn {
    margin: -8px;
    margin-inline-start: auto;
  }
  .heading {
    font-size: var(--portal-size-lg);
    line-height: 1.3;
    font-weight: 600;
    letter-spacing: -0.01em;
  }
  .heading:dir(rtl) {
    letter-spacing: normal;
  }
  .body {
    display: grid;
    gap: var(--portal-gap-4);
    padding: var(--portal-gap-4) calc(var(--_space) * 5) calc(var(--_space) * 5);
  }
  .stage {
    position: relative;
    overflow: clip;
    border-radius: var(--portal-radius-md);
    background: var(--portal-sunken);
    cursor: move;
    touch-action: none;
    aspect-ratio: 4 / 3;
  }
  .stage:focus-visible {
    outline: 2px solid var(--portal-focus);
    outline-offset: 2px;
  }
  .stage > canvas {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  /* The circle is 200 of the stage's 320 by 240 pixels. */
  .stage::after {
    content: '';
    position: absolute;
    inset: 0;
    margin: auto;
    inline-size: 62.5%;
    aspect-ratio: 1;
    border-radius: 50%;
    box-shadow:
      inset 0 0 0 2px #fff,
      0 0 0 999px rgb(0 0 0 / 0.4);
    pointer-events: none;
  }
  .zoom {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .zoom > input {
    flex: 1;
    min-inline-size: 0;
    block-size: 24px;
    margin: 0;
    accent-color: var(--portal-accent-fill);
  }
  .zoom > input:focus-visible {
    outline: 2px solid var(--portal-focus);
    outline-offset: 2px;
    border-radius: 3px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--portal-gap-2);
    justify-content: flex-end;
    padding: var(--portal-gap-3) calc(var(--_space) * 5);
    border-block-start: 1px solid var(--portal-border);
  }
  @media (forced-colors: active) {
    .dialog {
      border: 1px solid CanvasText;
    }
  }
  @container (inline-size < 360px) {
    .foot {
      flex-direction: column-reverse;
    }
  }
`;
