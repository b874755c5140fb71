import { css } from 'lit';
import { launcherTile } from './launcher-tile.styles.ts';

/** A tile. Its name is the only link, and covers the tile; the star and the details stand above it. */
export const tileStyles = css`
  .tile {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: var(--portal-gap-4);
    min-block-size: 136px;
    padding: var(--portal-gap-4);
    border: 1px solid var(--portal-border);
    border-radius: var(--portal-radius-lg);
    background: var(--portal-surface) padding-box;
    transition:
      box-shadow var(--portal-fast) var(--portal-ease),
      border-color var(--portal-fast) var(--portal-ease),
      transform var(--portal-fast) var(--portal-ease);
  }
  .text {
    margin-block-start: auto;
    min-inline-size: 0;
  }
  .name {
    font-weight: 500;
    line-height: 1.35;
    letter-spacing: -0.006em;
    color: inherit;
    text-decoration: none;
    border-radius: 4px;
    outline: none;
    overflow-wrap: anywhere;
    -webkit-tap-highlight-color: transparent;
  }
  .tile .name {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .name:dir(rtl) {
    letter-spacing: normal;
  }
  a.name::after {
    content: '';
    position: absolute;
    inset: -1px;
    border-radius: var(--portal-radius-lg);
  }
  .meta {
    display: flex;
    align-items: center;
    gap: 5px;
    min-block-size: 20px;
    min-inline-size: 0;
    font-size: var(--portal-size-sm);
    line-height: 1.4;
    color: var(--portal-text-muted);
  }
  .meta > span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .meta > .wrong {
    color: var(--portal-danger-text);
    white-space: normal;
  }
  .meta > .new {
    flex: none;
    overflow: visible;
    padding: 0 6px;
    border-radius: var(--portal-radius-sm);
    background: color-mix(in oklab, var(--portal-accent-text) 9%, transparent);
    font-size: var(--portal-size-xs);
    font-weight: 500;
    color: var(--portal-accent-text);
  }
  .mark {
    display: block;
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .meta > .mark {
    inline-size: 16px;
    block-size: 16px;
    stroke-width: 1.75;
    margin-inline-start: -1px;
  }
  .details {
    z-index: 1;
    flex: none;
    /* High enough to be pressed, and no higher than the line that it stands on. */
    min-block-size: 24px;
    margin-block: -4px;
    margin-inline-start: auto;
    font-size: inherit;
  }
  .star > .mark {
    pointer-events: none;
  }
  .star[aria-pressed='true'] > .mark {
    fill: currentColor;
  }
  .tile > .star {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-end: 6px;
    z-index: 1;
    opacity: 0;
  }
  .tile > .star[aria-pressed='true'],
  .tile:is(:hover, :focus-within) > .star {
    opacity: 1;
  }
  @media (hover: none) {
    .tile > .star {
      opacity: 1;
    }
  }
  .tile:not(.off, .skel):hover {
    border-color: color-mix(in oklab, var(--portal-text) 18%, transparent);
    box-shadow: var(--portal-shadow-2);
  }
  .tile:not(.off, .skel):active {
    transform: scale(0.985);
    box-shadow: none;
  }
  .name:focus-visible::after {
    outline: 2px solid var(--portal-focus);
    outline-offset: 2px;
  }
  .tile[aria-busy] .p-monogram {
    opacity: 0.35;
  }
  .tile[aria-busy]::before {
    content: '';
    position: absolute;
    inset-block-start: calc(var(--portal-gap-4) + 11px);
    inset-inline-start: calc(var(--portal-gap-4) + 11px);
    z-index: 2;
    inline-size: 22px;
    block-size: 22px;
    border: 2px solid color-mix(in oklab, currentColor 24%, transparent);
    border-block-start-color: currentColor;
    border-radius: 50%;
    animation: portal-spin 0.8s linear infinite;
  }
  @keyframes portal-spin {
    to {
      rotate: 1turn;
    }
  }
  .tile.off {
    background: none;
    border-style: dashed;
    border-color: color-mix(in oklab, var(--portal-text) 18%, transparent);
  }
  .off .p-monogram {
    filter: grayscale(1);
    opacity: 0.55;
  }
  .off .name {
    color: var(--portal-text-muted);
  }
  .compact {
    ${launcherTile}
  }
  @container (inline-size < 360px) {
    ${launcherTile}
    .tile[aria-busy]::before {
      inset-block-start: 21px;
      inset-inline-start: calc(50% - 11px);
    }
  }
  @media (forced-colors: active) {
    .tile {
      border: 1px solid CanvasText;
    }
  }
`;
