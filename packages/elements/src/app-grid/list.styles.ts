import { css } from 'lit';

/** Applications as rows. */
export const listStyles = css`
  .rows {
    border: 1px solid var(--portal-border);
    border-radius: var(--portal-radius-lg);
    background: var(--portal-surface) padding-box;
  }
  .row {
    --_monogram: 36px;
    position: relative;
    display: flex;
    align-items: center;
    gap: var(--portal-gap-3);
    min-block-size: 56px;
    padding: 7px calc(var(--_space) * 5);
  }
  .long .rows > .chunk {
    margin: 0;
    padding: 0;
    contain-intrinsic-block-size: auto 3420px;
  }
  .row + .row,
  .rows > .chunk + .chunk {
    border-block-start: 1px solid var(--portal-border);
  }
  .rows > .chunk:first-child,
  .rows > .chunk:first-child > .row:first-child {
    border-start-start-radius: calc(var(--portal-radius-lg) - 1px);
    border-start-end-radius: calc(var(--portal-radius-lg) - 1px);
  }
  .rows > .chunk:last-child,
  .rows > .chunk:last-child > .row:last-child {
    border-end-start-radius: calc(var(--portal-radius-lg) - 1px);
    border-end-end-radius: calc(var(--portal-radius-lg) - 1px);
  }
  .row:not(.off):hover {
    background: var(--portal-hover);
  }
  .row:has(.name:focus-visible) {
    outline: 2px solid var(--portal-focus);
    outline-offset: -2px;
  }
  .row-main {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px var(--portal-gap-2);
    min-inline-size: 0;
  }
  .row .name {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    line-height: 1.4;
  }
  .row .name::after {
    inset: 0;
    border-radius: 0;
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 22px;
    padding: 0 7px;
    border-radius: var(--portal-radius-sm);
    background: color-mix(in oklab, var(--portal-text-muted) 9%, transparent);
    font-size: var(--portal-size-xs);
    font-weight: 500;
    line-height: 1.3;
    color: var(--portal-text-muted);
  }
  .badge.new {
    background: color-mix(in oklab, var(--portal-accent-text) 9%, transparent);
    color: var(--portal-accent-text);
  }
  .badge.wrong {
    background: color-mix(in oklab, var(--portal-danger-text) 9%, transparent);
    color: var(--portal-danger-text);
  }
  .badge > .mark {
    inline-size: 14px;
    block-size: 14px;
    margin-inline-start: -1px;
  }
  .cell {
    flex: 0 0 132px;
    overflow-wrap: anywhere;
    font-size: var(--portal-size-sm);
    line-height: 1.4;
    color: var(--portal-text-muted);
  }
  .row-end {
    z-index: 1;
    display: flex;
    align-items: center;
    margin-inline-end: -8px;
  }
  @container (inline-size < 720px) {
    .cell {
      display: none;
    }
  }
  @container (inline-size < 360px) {
    .row {
      padding-inline: var(--portal-gap-3);
    }
  }
  @media (forced-colors: active) {
    .rows,
    .badge {
      border: 1px solid CanvasText;
    }
  }
`;
