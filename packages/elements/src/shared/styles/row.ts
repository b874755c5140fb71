import { css } from 'lit';

/** A panel and its rows. */
export const row = css`
  .p-panel {
    border: 1px solid var(--portal-border);
    border-radius: var(--portal-radius-lg);
    background: var(--portal-surface) padding-box;
  }
  .p-row {
    display: flex;
    align-items: center;
    gap: var(--portal-gap-3);
    inline-size: 100%;
    min-block-size: 60px;
    margin: 0;
    padding: 10px calc(var(--_space) * 5);
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
    transition: background-color var(--portal-fast) var(--portal-ease);
  }
  .p-row:hover {
    background: var(--portal-hover);
  }
  .p-row:focus-visible {
    outline: 2px solid var(--portal-focus);
    outline-offset: -2px;
  }
  .p-rows > .p-row + .p-row {
    border-block-start: 1px solid var(--portal-border);
  }
  .p-panel > .p-row:first-child {
    border-start-start-radius: inherit;
    border-start-end-radius: inherit;
  }
  .p-panel > .p-row:last-child {
    border-end-start-radius: inherit;
    border-end-end-radius: inherit;
  }
  .p-row > portal-icon {
    color: var(--portal-text-muted);
  }
  .p-row-main {
    flex: 1;
    min-inline-size: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1px;
  }
  .p-row-title {
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .p-row-meta {
    font-size: var(--portal-size-sm);
    line-height: 1.45;
    color: var(--portal-text-muted);
    overflow-wrap: anywhere;
  }
  @container (inline-size < 360px) {
    .p-row {
      padding-inline: var(--portal-gap-4);
    }
  }
  @media (forced-colors: active) {
    .p-panel {
      border: 1px solid CanvasText;
    }
  }
`;
