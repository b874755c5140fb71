import { css } from 'lit';

/** The button, and what opens below it. */
export const appLauncherStyles = css`
  :host {
    display: inline-block;
    container-type: normal;
  }
  .button {
    inline-size: 44px;
    block-size: 44px;
    border-radius: 50%;
    color: inherit;
  }
  .button[aria-expanded='true'] {
    background: var(--portal-pressed);
  }
  .popover {
    position: fixed;
    inset: auto;
    inset-block-start: var(--_top, 0);
    left: var(--_left, 0);
    inline-size: min(340px, 100vi - 16px);
    max-block-size: min(560px, var(--_room, 100vb));
    margin: 0;
    padding: 0;
    overflow: auto;
    overscroll-behavior: contain;
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
    .popover:popover-open {
      opacity: 0;
      scale: 0.98;
    }
  }
  .plain,
  .again {
    margin: var(--portal-gap-4);
  }
  .panel {
    container-type: inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .panel > .find {
    position: sticky;
    inset-block-start: 0;
    z-index: 3;
    padding: var(--portal-gap-3);
    border-block-end: 1px solid var(--portal-border);
    background: var(--portal-raised);
  }
  .panel .kbd {
    display: none;
  }
  .panel > .apps {
    gap: var(--portal-gap-4);
    padding: var(--portal-gap-4);
  }
  .panel > .all {
    position: sticky;
    inset-block-end: 0;
    z-index: 3;
    display: flex;
    align-items: center;
    justify-content: center;
    min-block-size: 44px;
    border-block-start: 1px solid var(--portal-border);
    background: var(--portal-raised);
    outline-offset: -2px;
  }
  .panel > .all:focus-visible {
    outline-offset: -3px;
  }
  @media (forced-colors: active) {
    .popover {
      border: 1px solid CanvasText;
    }
  }
`;
