import { css } from 'lit';

/** A panel of a section: its head, body and foot, and the rows of a list. */
export const panelStyles = css`
  .panel {
    border: 1px solid var(--portal-border);
    border-radius: var(--portal-radius-lg);
    background: var(--portal-surface) padding-box;
  }
  .panel-head {
    display: flex;
    align-items: center;
    gap: var(--portal-gap-3);
    padding: var(--portal-gap-4) calc(var(--_space) * 5);
  }
  .panel-titles {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .heading {
    font-size: var(--portal-size-lg);
    line-height: 1.3;
    font-weight: 600;
    letter-spacing: -0.01em;
    outline: none;
  }
  .heading:dir(rtl) {
    letter-spacing: normal;
  }
  .small {
    font-size: var(--portal-size-sm);
    line-height: 1.45;
  }
  .panel-body {
    display: grid;
    gap: var(--portal-gap-4);
    grid-template-columns: minmax(0, 1fr);
    padding: 0 calc(var(--_space) * 5) calc(var(--_space) * 5);
  }
  .panel-foot {
    display: flex;
    flex-wrap: wrap;
    gap: var(--portal-gap-2);
    justify-content: flex-end;
    align-items: center;
    padding: var(--portal-gap-3) calc(var(--_space) * 5);
    border-block-start: 1px solid var(--portal-border);
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--portal-gap-2);
  }
  .p-btn-danger {
    --_bg: oklch(from var(--_danger) min(l, 0.555) c h);
    --_fg: #fff;
    border-color: transparent;
    background-clip: border-box;
  }
  .p-btn-danger:hover {
    border-color: transparent;
    background-image: linear-gradient(rgb(0 0 0 / 0.08), rgb(0 0 0 / 0.08));
  }
  .p-hint-success {
    color: var(--portal-success-text);
  }
  .p-btn-danger-text {
    --_fg: var(--portal-danger-text);
  }
  .question {
    inline-size: min(440px, 100vi - 24px);
  }
  .question .dialog-body {
    padding-block-start: var(--portal-gap-1);
  }
  .rows {
    border-block-start: 1px solid var(--portal-border);
  }
  .rows > * + * {
    border-block-start: 1px solid var(--portal-border);
  }
  .row {
    display: flex;
    align-items: center;
    gap: var(--portal-gap-3);
    min-block-size: 60px;
    padding: 10px calc(var(--_space) * 5);
  }
  .row > portal-icon {
    color: var(--portal-text-muted);
  }
  .row-main {
    flex: 1;
    min-inline-size: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1px;
    overflow-wrap: anywhere;
  }
  .row-title {
    display: flex;
    flex-wrap: wrap;
    gap: 2px var(--portal-gap-2);
    align-items: center;
    font-weight: 500;
  }
  .row-meta {
    font-size: var(--portal-size-sm);
    line-height: 1.45;
    color: var(--portal-text-muted);
  }
  .row-end {
    display: flex;
    align-items: center;
    gap: var(--portal-gap-1);
    margin-inline-end: -8px;
  }
  .row-end:has(> .p-btn:last-child),
  .row-end:has(> .p-badge:last-child) {
    margin-inline-end: 0;
  }
  .rename {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--portal-gap-2);
    min-inline-size: 0;
  }
  .rename > .p-input {
    flex: 1 1 160px;
  }
  .rename > .p-hint {
    flex-basis: 100%;
  }
  @container (inline-size < 480px) {
    .panel-head {
      flex-wrap: wrap;
    }
  }
  @container (inline-size < 360px) {
    .row,
    .panel-head,
    .panel-foot {
      padding-inline: var(--portal-gap-4);
    }
    .panel-body {
      padding-inline: var(--portal-gap-4);
    }
    .row:has(> .row-end > .p-btn) {
      flex-wrap: wrap;
    }
    .row-end:has(> .p-btn) {
      flex-basis: calc(100% - 32px);
      margin-inline-start: 32px;
    }
    .panel-foot {
      flex-wrap: wrap-reverse;
    }
    .panel-foot > .p-btn {
      flex: 1 0 auto;
    }
    .toolbar > .p-btn {
      flex: 1;
    }
    .rename > .p-input {
      flex-basis: 100%;
    }
  }
  @media (forced-colors: active) {
    .panel {
      border: 1px solid CanvasText;
    }
  }
`;
