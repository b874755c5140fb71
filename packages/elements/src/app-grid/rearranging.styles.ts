import { css } from 'lit';

/** The grid while it is put in order. */
export const rearrangingStyles = css`
  .how {
    max-inline-size: 72ch;
    font-size: var(--portal-size-sm);
    line-height: 1.45;
    text-wrap: pretty;
  }
  .rearranging .section-title {
    align-items: center;
    align-self: start;
  }
  .section-more {
    margin-block: -10px;
  }
  .rearranging .grid {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 150px), 1fr));
    gap: var(--portal-gap-3);
    margin-inline: 0;
  }
  .rearranging .tile {
    min-block-size: 116px;
    padding: var(--portal-gap-3);
    gap: var(--portal-gap-3);
    align-items: stretch;
    text-align: start;
    border: 1px dashed color-mix(in oklab, var(--portal-text) 26%, transparent);
    border-radius: var(--portal-radius-lg);
    background: var(--portal-surface) padding-box;
    user-select: none;
  }
  .rearranging .tile:has(.grip) {
    cursor: grab;
  }
  .rearranging .tile.picked {
    border: 1px solid var(--portal-focus);
    box-shadow: var(--portal-shadow-3);
    outline: 2px solid var(--portal-focus);
    outline-offset: 0;
    cursor: grabbing;
  }
  .tile-top,
  .tile-tools {
    display: flex;
    justify-content: space-between;
  }
  .tile-top > .p-monogram {
    --_tile: 36px;
  }
  .tile-tools {
    flex: 1;
    justify-content: flex-end;
    margin: -6px;
  }
  .grip {
    cursor: grab;
    touch-action: none;
  }
  [data-section='hidden'] .p-monogram {
    filter: grayscale(1);
    opacity: 0.55;
  }
`;
