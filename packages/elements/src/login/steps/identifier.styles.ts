import { css } from 'lit';

/** What stands around the email: the ways without one, and room for a hint. */
export const identifierStyles = css`
  .p-divider {
    display: flex;
    align-items: center;
    gap: var(--portal-gap-3);
    margin-block: 2px;
    font-size: var(--portal-size-sm);
    line-height: 1;
    color: var(--portal-text-muted);
  }
  .p-divider::before,
  .p-divider::after {
    content: '';
    flex: 1;
    border-block-start: 1px solid var(--portal-border);
  }
  /* There before it speaks, and no gap until then. */
  .p-status:empty {
    position: absolute;
  }
`;
