import { css } from 'lit';

/** A tile. Its name is the only link, and covers the tile. */
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
  .meta > portal-icon {
    margin-inline-start: -1px;
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
  .off {
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
  @container (inline-size < 360px) {
    .tile {
      min-block-size: 0;
      padding: 10px 4px;
      gap: 6px;
      border-color: transparent;
      background: none;
      align-items: center;
      text-align: center;
      border-radius: var(--portal-radius-md);
    }
    .tile:not(.off, .skel):hover {
      background: var(--portal-hover);
      box-shadow: none;
      border-color: transparent;
    }
    .name {
      font-size: var(--portal-size-xs);
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      overflow: hidden;
    }
    a.name::after {
      border-radius: var(--portal-radius-md);
    }
    .text {
      margin-block-start: 0;
      inline-size: 100%;
    }
    .meta {
      justify-content: center;
      font-size: var(--portal-size-xs);
    }
    .tile:not(.off) .meta {
      display: none;
    }
    .off .meta > span {
      white-space: normal;
    }
  }
  @media (forced-colors: active) {
    .tile {
      border: 1px solid CanvasText;
    }
  }
`;
