import { css } from 'lit';

export const appGridStyles = css`
  .apps {
    display: grid;
    gap: var(--portal-gap-8);
    grid-template-columns: minmax(0, 1fr);
  }
  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--portal-gap-3);
  }
  .title {
    flex: 1 1 auto;
  }
  .search {
    flex: 0 1 280px;
  }
  .search > .p-input {
    min-block-size: var(--_control);
  }
  .search > .p-input::-webkit-search-cancel-button {
    display: none;
  }
  /* What is off the screen is neither laid out nor painted. The padding keeps its edges from cutting off a tile's focus ring. */
  .section {
    display: grid;
    gap: var(--portal-gap-3);
    grid-template-columns: minmax(0, 1fr);
    margin: -6px;
    padding: 6px;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 480px;
  }
  .section-title {
    display: flex;
    align-items: baseline;
    gap: 8px;
    font-size: var(--portal-size-sm);
    line-height: 1.4;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .section-title > span {
    font-weight: 400;
    color: var(--portal-text-muted);
    font-variant-numeric: tabular-nums;
  }
  .grid {
    display: grid;
    gap: var(--portal-gap-3);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 168px), 1fr));
  }
  .p-btn {
    white-space: nowrap;
  }
  .late {
    animation: portal-late 0s 200ms backwards;
  }
  @keyframes portal-late {
    from {
      visibility: hidden;
    }
  }
  .bar-title {
    inline-size: 72px;
    block-size: 12px;
  }
  .bar-icon {
    inline-size: 44px;
    block-size: 44px;
    border-radius: 11px;
  }
  .bar-name {
    inline-size: 70%;
    block-size: 13px;
  }
  .bar-meta {
    inline-size: 45%;
    block-size: 11px;
  }
  .tile .bar-meta {
    margin-block-start: 8px;
  }

  /* Wide: section titles move to a side column, so that short sections leave no hole. */
  @container (inline-size >= 1000px) {
    .apps {
      gap: var(--portal-gap-6);
    }
    .section:has(.section-title) {
      grid-template-columns: 160px minmax(0, 1fr);
      gap: var(--portal-gap-6);
      padding-block-start: calc(var(--portal-gap-6) + 6px);
      border-block-start: 1px solid var(--portal-border);
    }
  }
  @container (inline-size < 720px) {
    .search {
      flex: 1 1 100%;
    }
    .apps {
      gap: var(--portal-gap-6);
    }
  }
  @container (inline-size < 480px) {
    .grid {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (inline-size < 360px) {
    .apps {
      padding: var(--_gutter);
    }
    .grid {
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: var(--portal-gap-1);
      margin-inline: calc(min(8px, var(--_gutter)) * -1);
      align-items: start;
    }
  }
`;
