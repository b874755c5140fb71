import { css } from 'lit';

/** The title, the search, and the ways to sort and to look at it. */
export const headerStyles = css`
  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--portal-gap-3);
  }
  .title,
  .header > slot::slotted(*) {
    flex: 1 1 auto;
  }
  .tools {
    display: flex;
    align-items: center;
    gap: var(--portal-gap-2);
  }
  .p-btn {
    white-space: nowrap;
  }
  .segmented {
    display: inline-flex;
    padding: 2px;
    border-radius: var(--portal-radius-md);
    background: var(--portal-pressed);
  }
  .segment {
    position: relative;
    display: inline-grid;
    place-items: center;
    min-inline-size: var(--_control);
    block-size: calc(var(--_control) - 4px);
    margin: 0;
    padding: 0 9px;
    border: 0;
    border-radius: calc(var(--_radius) * 0.8);
    background: none;
    color: var(--portal-text-muted);
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  .segment::after {
    content: '';
    position: absolute;
    inset: -2px 0;
  }
  .segment[aria-pressed='true'] {
    background: light-dark(var(--portal-surface), oklch(from var(--_neutral) 0.34 calc(c * 0.6) h));
    color: var(--portal-text);
    box-shadow:
      var(--portal-shadow-1),
      0 0 0 0.5px var(--portal-border);
  }
  .segment:focus-visible {
    outline: 2px solid var(--portal-focus);
    outline-offset: 1px;
    z-index: 1;
  }
  /* As high without the search. */
  @container (inline-size >= 720px) {
    .header {
      min-block-size: var(--_control);
    }
  }
  @container (inline-size < 480px) {
    .sort-label {
      display: none;
    }
  }
  @container (inline-size < 360px) {
    .sort {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .segmented {
      border: 1px solid CanvasText;
    }
    .segment[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
