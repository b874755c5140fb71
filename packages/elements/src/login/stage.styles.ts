import { css } from 'lit';

/** A quiet well for what is looked at rather than filled in. */
export const stage = css`
  .p-stage {
    display: grid;
    place-items: center;
    align-content: center;
    gap: var(--portal-gap-3);
    min-block-size: 152px;
    padding: var(--portal-gap-4);
    border-radius: var(--portal-radius-md);
    background: var(--portal-sunken);
    box-shadow: inset 0 0 0 1px var(--portal-border);
    text-align: center;
  }
  @media (forced-colors: active) {
    .p-stage {
      border: 1px solid CanvasText;
    }
  }
`;
