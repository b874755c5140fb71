import { css } from 'lit';

/** Buttons and links. */
export const button = css`
  .p-btn {
    --_bg: var(--portal-surface);
    --_fg: var(--portal-text);
    --_edge: color-mix(in oklab, var(--portal-text) 18%, transparent);
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--portal-gap-2);
    min-block-size: var(--_control);
    margin: 0;
    padding: 0 calc(var(--_space) * 3.5);
    border: 1px solid var(--_edge);
    border-radius: var(--portal-radius-md);
    background: var(--_bg) padding-box;
    color: var(--_fg);
    box-shadow: var(--portal-shadow-1);
    font: inherit;
    font-size: var(--portal-size-md);
    font-weight: 500;
    line-height: 1.2;
    letter-spacing: -0.006em;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    user-select: none;
    -webkit-tap-highlight-color: transparent;
    transition:
      background-color var(--portal-fast) var(--portal-ease),
      border-color var(--portal-fast) var(--portal-ease),
      box-shadow var(--portal-fast) var(--portal-ease);
  }
  .p-btn:dir(rtl) {
    letter-spacing: normal;
  }
  .p-btn:hover {
    --_edge: color-mix(in oklab, var(--portal-text) 24%, transparent);
    background-image: linear-gradient(var(--portal-hover), var(--portal-hover));
  }
  .p-btn:active {
    background-image: linear-gradient(var(--portal-pressed), var(--portal-pressed));
    box-shadow: none;
  }
  .p-btn:focus-visible,
  .p-link:focus-visible {
    outline: 2px solid var(--portal-focus);
    outline-offset: 2px;
  }
  .p-btn-primary {
    --_bg: var(--portal-accent-fill);
    --_fg: var(--_on-accent);
    border-color: transparent;
    background-clip: border-box;
    box-shadow:
      inset 0 1px 0 rgb(255 255 255 / 0.14),
      var(--portal-shadow-1);
  }
  .p-btn-primary:hover {
    --_bg: var(--portal-accent-hover);
    background-image: none;
    border-color: transparent;
  }
  .p-btn-primary:active {
    background-image: linear-gradient(rgb(0 0 0 / 0.08), rgb(0 0 0 / 0.08));
  }
  .p-btn-ghost {
    --_bg: transparent;
    border-color: transparent;
    box-shadow: none;
  }
  .p-btn-ghost:hover {
    border-color: transparent;
  }
  .p-btn-lg {
    min-block-size: calc(var(--_control) + 4px);
  }
  .p-btn-block {
    inline-size: 100%;
  }
  .p-btn-sm {
    min-block-size: calc(var(--_control) - 8px);
    padding-inline: var(--portal-gap-3);
    font-size: var(--portal-size-sm);
    border-radius: calc(var(--_radius) * 0.8);
  }
  .p-btn-sm::after {
    content: '';
    position: absolute;
    inset: -5px;
  }
  .p-btn[disabled] {
    --_bg: var(--portal-pressed);
    --_edge: transparent;
    cursor: default;
    box-shadow: none;
    color: var(--portal-text-muted);
    background-image: none;
    border-color: transparent;
  }
  .p-btn[aria-busy='true'] {
    cursor: progress;
  }
  .p-link {
    position: relative;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 3px;
    background: none;
    color: var(--portal-accent-text);
    font: inherit;
    font-weight: 500;
    text-decoration: none;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  .p-link:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }
  .p-link-target::after {
    content: '';
    position: absolute;
    inset: -12px -6px;
  }
  @media (forced-colors: active) {
    .p-btn {
      border: 1px solid CanvasText;
    }
    .p-btn-primary:not([disabled]) {
      background: Highlight;
      color: HighlightText;
      border-color: Highlight;
      forced-color-adjust: none;
    }
    .p-btn:focus-visible {
      outline-color: Highlight;
    }
    .p-link:not([disabled]) {
      color: LinkText;
    }
  }
`;
