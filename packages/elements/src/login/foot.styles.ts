import { css } from 'lit';

/** The line below a form, or in its place where none can be drawn. */
export const footStyles = css`
  .p-foot {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 6px;
    padding-block-start: var(--portal-gap-4);
    border-block-start: 1px solid var(--portal-border);
    font-size: var(--portal-size-sm);
    color: var(--portal-text-muted);
  }
`;
