import { css } from 'lit';

/** The button behind a photo, and what it opens. */
export const photoStyles = css`
  .photo {
    position: relative;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    font: inherit;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  .photo:focus-visible {
    outline: 2px solid var(--portal-focus);
    outline-offset: 2px;
  }
  .camera {
    position: absolute;
    inset-block-end: -2px;
    inset-inline-end: -4px;
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    border-radius: 50%;
    background: var(--portal-raised);
    color: var(--portal-text-muted);
    box-shadow:
      0 0 0 1px var(--portal-border),
      var(--portal-shadow-1);
  }
  .photo:hover > .camera {
    color: var(--portal-text);
  }
  .menu {
    position: fixed;
    inset: auto;
    inset-block-start: var(--_top, 0);
    left: var(--_left, 0);
    inline-size: min(240px, 100vi - 16px);
    margin: 0;
    padding: 6px;
    border: 1px solid var(--portal-border);
    border-radius: var(--portal-radius-lg);
    background: var(--portal-raised) padding-box;
    color: inherit;
    box-shadow: var(--portal-shadow-3);
  }
  .item {
    display: flex;
    align-items: center;
    gap: 10px;
    inline-size: 100%;
    min-block-size: var(--_control);
    margin: 0;
    padding: 0 10px;
    border: 0;
    border-radius: calc(var(--_radius) * 0.8);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .item:hover {
    background: var(--portal-hover);
  }
  .item:focus-visible {
    outline: 2px solid var(--portal-focus);
    outline-offset: -2px;
  }
  .item > portal-icon {
    color: var(--portal-text-muted);
  }
  .danger,
  .danger > portal-icon {
    color: var(--portal-danger-text);
  }
  .menu-hint {
    padding: 6px 10px;
    font-size: var(--portal-size-xs);
    line-height: 1.4;
    color: var(--portal-text-muted);
  }
  @container (inline-size < 360px) {
    .camera {
      inline-size: 24px;
      block-size: 24px;
      inset-inline-end: -6px;
      inset-block-end: -4px;
    }
  }
  @media (forced-colors: active) {
    .menu,
    .camera {
      border: 1px solid CanvasText;
    }
  }
`;
