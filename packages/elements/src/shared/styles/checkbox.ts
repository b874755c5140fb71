import { css } from 'lit';

/** A checkbox with its label. */
export const checkbox = css`
  .p-check {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: var(--_control);
    cursor: pointer;
  }
  .p-check > input {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--portal-accent-fill);
    cursor: inherit;
  }
  .p-check > input:focus-visible {
    outline: 2px solid var(--portal-focus);
    outline-offset: 2px;
  }
`;
