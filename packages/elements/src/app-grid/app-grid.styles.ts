import { css } from 'lit';

/** In a narrow column, or where the page asks for it: an icon launcher. */
const launcher = css`
  .section {
    --_bleed: min(8px, var(--_gutter));
  }
  .count {
    display: none;
  }
  .grid {
    grid-template-columns: repeat(auto-fill, minmax(84px, 1fr));
    gap: var(--portal-gap-1);
    margin-inline: calc(var(--_bleed) * -1);
    align-items: start;
  }
`;

/** The applications: sections and their grids. */
export const appGridStyles = css`
  .apps,
  .sections {
    display: grid;
    gap: var(--portal-gap-8);
    grid-template-columns: minmax(0, 1fr);
  }
  /* While something is searched for. What is drawn stays drawn, so that it is back at once. */
  .sections.away {
    content-visibility: hidden;
    block-size: 0;
    margin-block-end: calc(var(--portal-gap-8) * -1);
  }
  /* What is off the screen is neither laid out nor painted. The padding keeps its edges from cutting off a tile's focus ring. */
  .section {
    --_bleed: 0px;
    position: relative;
    display: grid;
    gap: var(--portal-gap-3);
    grid-template-columns: minmax(0, 1fr);
    margin: -6px calc(var(--_bleed) * -1 - 6px);
    padding: 6px calc(var(--_bleed) + 6px);
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
  .count {
    font-weight: 400;
    color: var(--portal-text-muted);
    font-variant-numeric: tabular-nums;
  }
  .vacant {
    font-size: var(--portal-size-sm);
  }
  .grid {
    display: grid;
    gap: var(--portal-gap-3);
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 168px), 1fr));
  }
  .chunks {
    display: grid;
    gap: var(--portal-gap-3);
    grid-template-columns: minmax(0, 1fr);
  }
  /* So many that drawing them together would be felt: in pieces of whole rows, which there are with up to six columns. */
  .long {
    content-visibility: visible;
  }
  .long .chunk,
  .found .chunk:nth-child(n + 2) {
    margin: -6px calc(var(--_bleed) * -1 - 6px);
    padding: 6px calc(var(--_bleed) + 6px);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 1800px;
  }
  .long .grid.chunk {
    grid-template-columns: repeat(auto-fill, minmax(max(min(100%, 168px), (100% - 5 * var(--portal-gap-3)) / 6), 1fr));
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
    .apps,
    .sections {
      gap: var(--portal-gap-6);
    }
    .titled {
      grid-template-columns: 160px minmax(0, 1fr);
      gap: var(--portal-gap-6);
      padding-block-start: calc(var(--portal-gap-6) + 7px);
    }
    .titled::before {
      content: '';
      position: absolute;
      inset-block-start: 0;
      inset-inline: 6px;
      border-block-start: 1px solid var(--portal-border);
    }
  }
  @container (inline-size < 720px) {
    .apps,
    .sections {
      gap: var(--portal-gap-6);
    }
  }
  @container (inline-size < 480px) {
    .grid {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  .compact {
    ${launcher}
  }
  @container (inline-size < 360px) {
    .apps {
      padding: var(--_gutter);
    }
    ${launcher}
    .grid {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
`;
