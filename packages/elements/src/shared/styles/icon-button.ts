import { css } from 'lit';

/** A square button that holds an icon. */
export const iconButton = css`
  .p-iconbtn {
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: var(--_control);
    block-size: var(--_control);
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--portal-radius-md);
    background: transparent;
    color: var(--portal-text-muted);
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
    transition:
      background-color var(--portal-fast) var(--portal-ease),
      color var(--portal-fast) var(--portal-ease);
  }
  .p-iconbtn:hover {
    background: var(--portal-hover);
    color: var(--portal-text);
  }
  .p-iconbtn[aria-pressed='true'] {
    color: var(--portal-accent-text);
  }
  .p-iconbtn:focus-visible {
    outline: 2px solid var(--portal-focus);
    outline-offset: 2px;
  }
`;
