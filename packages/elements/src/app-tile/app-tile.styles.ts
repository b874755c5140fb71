import { css } from 'lit';

/** What a single tile needs beside what all tiles do. */
export const appTileStyles = css`
  .skel .bar-icon {
    inline-size: 44px;
    block-size: 44px;
    border-radius: 11px;
  }
  .skel .bar-name {
    inline-size: 60%;
    block-size: 13px;
    margin-block: 4px;
  }
  .skel .bar-meta {
    inline-size: 40%;
    block-size: 11px;
    margin-block: 4px;
  }
  .plain .meta > span {
    overflow: visible;
    white-space: normal;
  }
  .trouble {
    margin-block-start: var(--portal-gap-2);
    font-size: var(--portal-size-sm);
    line-height: 1.45;
    color: var(--portal-text-muted);
  }
`;
