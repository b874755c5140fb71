import { css } from 'lit';

export const accountMenuStyles = css`
  :host {
    display: inline-block;
    container-type: normal;
  }
  .button {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
    --_avatar: 36px;
  }
  .button > .p-avatar {
    transition: box-shadow var(--portal-fast) var(--portal-ease);
  }
  .button:hover > .p-avatar {
    box-shadow:
      0 0 0 4px var(--portal-hover),
      inset 0 0 0 1px color-mix(in oklab, var(--portal-accent-text) 16%, transparent);
  }
  .button[aria-expanded='true'] > .p-avatar {
    box-shadow:
      0 0 0 4px var(--portal-pressed),
      inset 0 0 0 1px color-mix(in oklab, var(--portal-accent-text) 16%, transparent);
  }
  .button:focus-visible {
    outline: none;
  }
  .button:focus-visible > .p-avatar {
    outline: 2px solid var(--portal-focus);
    outline-offset: 2px;
  }
  .waiting {
    border-radius: 50%;
    inline-size: 36px;
    block-size: 36px;
    margin: 4px;
  }
  .popover {
    position: fixed;
    inset: auto;
    inset-block-start: var(--_top, 0);
    left: var(--_left, 0);
    inline-size: min(280px, 100vi - 16px);
    margin: 0;
    padding: 6px;
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
  .identity {
    display: flex;
    align-items: center;
    gap: var(--portal-gap-3);
    padding: 10px;
    min-inline-size: 0;
  }
  .who {
    display: grid;
    min-inline-size: 0;
  }
  .who > b {
    font-weight: 500;
  }
  .email {
    font-size: var(--portal-size-sm);
    line-height: 1.45;
    direction: ltr;
    unicode-bidi: isolate;
  }
  .who:dir(rtl) > .email {
    text-align: end;
  }
  .separator {
    block-size: 1px;
    margin: 6px -6px;
    border: 0;
    background: var(--portal-border);
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
  .item > portal-icon {
    color: var(--portal-text-muted);
  }
  .item:hover {
    background: var(--portal-hover);
  }
  .item:focus-visible {
    outline: 2px solid var(--portal-focus);
    outline-offset: -2px;
  }
  .error {
    margin: 0;
    padding: 6px 10px;
    font-size: var(--portal-size-sm);
    line-height: 1.45;
    color: var(--portal-danger-text);
  }
  @media (forced-colors: active) {
    .popover {
      border: 1px solid CanvasText;
    }
  }
`;
