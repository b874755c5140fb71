import { css } from 'lit';

/** The host box, and the firewall against what a page would hand down. */
export const base = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  :host([hidden]) {
    display: none;
  }
  :host(:state(covered)) {
    visibility: hidden !important;
  }
  .p-root {
    all: initial;
    display: block;
    box-sizing: border-box;
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
    cursor: inherit;
    font-family: var(--portal-font, inherit);
    font-size: var(--portal-size-md);
    line-height: 1.5;
    color: var(--portal-text);
    text-size-adjust: 100%;
    -webkit-text-size-adjust: 100%;
  }
`;

/** A small reset. */
export const reset = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :where(h2, h3, p, ul, ol, dl, dd, figure, form, small) {
    margin: 0;
    padding: 0;
    list-style: none;
    font: inherit;
    min-inline-size: 0;
  }
`;

/** Reduced motion and forced colours, once for everything. */
export const preferences = css`
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
      transition: none !important;
    }
  }
`;
