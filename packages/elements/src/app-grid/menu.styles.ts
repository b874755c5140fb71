import { css } from 'lit';

/** A menu under its button. */
export const menuStyles = css`
  .menu {
    position: fixed;
    inset: auto;
    inset-block-start: var(--_top, 0);
    left: var(--_left, 0);
    inline-size: min(248px, 100vi - 16px);
    max-block-size: var(--_room, none);
    margin: 0;
    padding: 6px;
    overflow: auto;
    border: 1px solid var(--portal-border);
    border-radius: var(--portal-radius-lg);
    background: var(--portal-raised) padding-box;
    color: inherit;
    box-shadow: var(--portal-shadow-3);
    text-align: start;
    transition:
      opacity var(--portal-slow) var(--portal-ease),
      scale var(--portal-slow) var(--portal-ease);
  }
  @starting-style {
    .menu:popover-open {
      opacity: 0;
      scale: 0.98;
    }
  }
  .menu-item {
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
    text-decoration: none;
    cursor: pointer;
  }
  .menu-text {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .menu-item > portal-icon {
    color: var(--portal-text-muted);
  }
  .menu-item > .menu-check {
    margin-inline-start: auto;
    color: var(--portal-accent-text);
  }
  .menu-item.danger,
  .menu-item.danger > portal-icon {
    color: var(--portal-danger-text);
  }
  .menu-item:is(:hover, :focus) {
    background: var(--portal-hover);
  }
  .menu-item:focus {
    outline: none;
  }
  .menu-item:focus-visible {
    outline: 2px solid var(--portal-focus);
    outline-offset: -2px;
  }
  .menu-line {
    block-size: 1px;
    margin: 6px -6px;
    border: 0;
    background: var(--portal-border);
  }
  @media (forced-colors: active) {
    .menu {
      border: 1px solid CanvasText;
    }
  }
`;
