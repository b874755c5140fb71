import { css } from 'lit';

/** A dialog over the page: head, body, foot. */
export const dialogStyles = css`
  .dialog {
    inline-size: min(480px, 100vi - 24px);
    max-block-size: calc(100vb - 24px);
    margin: auto;
    padding: 0;
    overflow: auto;
    border: 1px solid var(--portal-border);
    border-radius: var(--portal-radius-lg);
    background: var(--portal-raised) padding-box;
    color: inherit;
    box-shadow: var(--portal-shadow-3);
    text-align: start;
    outline: none;
    transition:
      opacity var(--portal-slow) var(--portal-ease),
      scale var(--portal-slow) var(--portal-ease);
  }
  .dialog::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  @starting-style {
    .dialog[open] {
      opacity: 0;
      scale: 0.98;
    }
  }
  .dialog-box {
    container-type: inline-size;
  }
  .dialog-head {
    display: flex;
    align-items: flex-start;
    gap: var(--portal-gap-3);
    padding: calc(var(--_space) * 5) calc(var(--_space) * 5) 0;
    --_monogram: 48px;
  }
  .dialog-titles {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .dialog-titles > p {
    font-size: var(--portal-size-sm);
    line-height: 1.45;
  }
  .dialog-head > .p-iconbtn {
    margin: -8px;
    margin-inline-start: 0;
  }
  .dialog-body {
    display: grid;
    gap: var(--portal-gap-4);
    grid-template-columns: minmax(0, 1fr);
    padding: var(--portal-gap-4) calc(var(--_space) * 5) calc(var(--_space) * 5);
  }
  .dialog-foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--portal-gap-2);
    justify-content: flex-end;
    padding: var(--portal-gap-3) calc(var(--_space) * 5);
    border-block-start: 1px solid var(--portal-border);
  }
  @container (inline-size < 360px) {
    .dialog-head {
      --_monogram: 40px;
    }
    .dialog-foot {
      flex-direction: column-reverse;
      align-items: stretch;
    }
  }
  @media (forced-colors: active) {
    .dialog {
      border: 1px solid CanvasText;
    }
  }
`;
