import { css } from 'lit';

/** In a narrow column, or where the page asks for it: rows without frames. */
const launcherRecent = css`
  .recent {
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto auto auto;
    row-gap: 0;
    margin-inline: calc(var(--_bleed) * -1);
  }
  .recent-item {
    min-block-size: 48px;
    padding: 6px var(--_bleed);
    border-color: transparent;
    border-radius: var(--portal-radius-md);
    background: none;
  }
  .recent-item:hover {
    background: var(--portal-hover);
    box-shadow: none;
  }
  .recent-text {
    flex: 1;
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 8px;
  }
  .recent-text > small {
    flex: none;
  }
`;

/** What was used last. */
export const recentStyles = css`
  /* One row of what was used last; what does not fit is not shown. */
  .recent {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 196px), 1fr));
    grid-template-rows: auto;
    grid-auto-rows: 0;
    column-gap: var(--portal-gap-3);
    overflow: hidden;
    margin: -4px;
    padding: 4px;
  }
  .recent-item {
    --_monogram: 34px;
    position: relative;
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 56px;
    padding: 8px 12px 8px 10px;
    overflow: hidden;
    border: 1px solid var(--portal-border);
    border-radius: var(--portal-radius-lg);
    background: var(--portal-surface) padding-box;
    transition: border-color var(--portal-fast) var(--portal-ease);
  }
  .recent-item:hover {
    border-color: color-mix(in oklab, var(--portal-text) 18%, transparent);
    box-shadow: var(--portal-shadow-1);
  }
  .recent-item:has(:focus-visible) {
    outline: 2px solid var(--portal-focus);
    outline-offset: 1px;
  }
  .recent-text {
    display: grid;
    min-inline-size: 0;
  }
  .recent-text > .name {
    display: block;
    font-size: var(--portal-size-sm);
    line-height: 1.4;
    white-space: nowrap;
    text-overflow: ellipsis;
    overflow: hidden;
  }
  .recent-text > .name::after {
    border-radius: inherit;
  }
  .recent-text > small {
    min-block-size: 1.4em;
    font-size: var(--portal-size-xs);
    line-height: 1.4;
    color: var(--portal-text-muted);
    white-space: nowrap;
  }
  .compact {
    ${launcherRecent}
  }
  @container (inline-size < 360px) {
    ${launcherRecent}
  }
  @media (forced-colors: active) {
    .recent-item {
      border: 1px solid CanvasText;
    }
  }
`;
