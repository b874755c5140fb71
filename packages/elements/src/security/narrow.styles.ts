import { css } from 'lit';

/** Where it is narrow, the cards are rows of one panel. */
export const narrowStyles = css`
  @container (inline-size < 616px) {
    .cards {
      grid-template-columns: minmax(0, 1fr);
      grid-auto-rows: auto;
      gap: 0;
      border: 1px solid var(--portal-border);
      border-radius: var(--portal-radius-lg);
      background: var(--portal-surface) padding-box;
      overflow: clip;
    }
    .card {
      min-block-size: 64px;
      padding: 12px 16px;
      border: 0;
      border-radius: 0;
      background: none;
      grid-template-columns: auto minmax(0, 1fr) auto 20px;
      grid-template-rows: auto auto;
      align-items: center;
    }
    .card:hover {
      background: var(--portal-hover);
    }
    .card + .card {
      border-block-start: 1px solid var(--portal-border);
    }
    .card-icon,
    .skel-icon {
      grid-area: 1 / 1 / 3 / 2;
    }
    .card-title {
      align-self: end;
    }
    .card > .p-badge {
      grid-column: 3;
      grid-row: 1 / 3;
    }
    .card-text {
      grid-column: 2;
      grid-row: 2;
      margin: 0;
      align-self: start;
    }
    .card-text > .more {
      display: none;
    }
    .card-go {
      display: block;
      grid-column: 4;
      grid-row: 1 / 3;
    }
    .card-foot {
      position: absolute;
      inset: 0;
      margin: 0;
    }
    .card-foot > .p-btn {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      border-radius: 0;
      opacity: 0;
    }
    .card-foot > .p-btn:focus-visible {
      opacity: 1;
      border-color: transparent;
      background: none;
      box-shadow: none;
      color: transparent;
      outline-offset: -3px;
    }
    .card-foot > .p-skel {
      display: none;
    }
  }
  @container (inline-size < 360px) {
    .security {
      --_bleed: min(8px, var(--_gutter));
      gap: var(--portal-gap-4);
      padding: var(--_gutter);
    }
    .cards {
      margin-inline: calc(var(--_bleed) * -1);
      border: 0;
      border-radius: 0;
      background: none;
      overflow: visible;
    }
    .card {
      padding: 10px var(--_bleed);
      border-radius: var(--portal-radius-md);
    }
    .card + .card {
      border-block-start: 0;
    }
    .card > .p-badge {
      display: none;
    }
    .card > .p-badge-warning {
      display: inline-flex;
      inline-size: 8px;
      min-block-size: 8px;
      block-size: 8px;
      padding: 0;
      border-radius: 50%;
      background: var(--_warning);
      font-size: 0;
    }
  }
  @media (forced-colors: active) {
    .card {
      border-color: CanvasText;
    }
  }
`;
