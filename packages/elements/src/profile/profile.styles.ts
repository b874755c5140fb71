import { css } from 'lit';

export const profileStyles = css`
  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--portal-gap-4);
    --_avatar: 72px;
  }
  .who {
    flex: 1 1 140px;
    display: grid;
    gap: 2px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .p-avatar > * {
    grid-area: 1 / 1;
  }
  .p-avatar > img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .bar-avatar {
    inline-size: var(--_avatar);
    block-size: var(--_avatar);
    border-radius: 50%;
  }
  .bar-name {
    inline-size: min(180px, 100%);
    block-size: 20px;
  }
  .bar-work {
    inline-size: min(140px, 80%);
    block-size: 13px;
    margin-block-start: 6px;
  }
  @container (inline-size < 360px) {
    .header {
      --_avatar: 56px;
    }
  }
`;
