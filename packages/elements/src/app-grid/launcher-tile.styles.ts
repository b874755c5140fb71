import { css } from 'lit';

/** In a narrow column, or where the page asks for it: an icon with its name. */
export const launcherTile = css`
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
  .tile.off {
    border-color: transparent;
  }
  .tile:not(.off, .skel):hover {
    background: var(--portal-hover);
    box-shadow: none;
    border-color: transparent;
  }
  .tile .name {
    font-size: var(--portal-size-xs);
    -webkit-line-clamp: 2;
  }
  .tile a.name::after {
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
  .tile:not(.off, .troubled, [aria-busy]) .meta,
  .tile > .star {
    display: none;
  }
  .tile :is(.off .meta > span, .meta > .wrong) {
    white-space: normal;
  }
`;
