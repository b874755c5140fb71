import { css } from 'lit';

/** The account that a step is about. */
export const account = css`
  .p-account {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 48px;
    padding-block: 3px;
    padding-inline: 8px 12px;
    border-radius: var(--portal-radius-md);
    background: var(--portal-sunken);
    box-shadow: inset 0 0 0 1px var(--portal-border);
    font-size: var(--portal-size-sm);
    --_avatar: 32px;
  }
  @media (forced-colors: active) {
    .p-account {
      border: 1px solid CanvasText;
    }
  }
`;
