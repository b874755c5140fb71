import { css } from 'lit';

/** What stands around the email: the company's own log-in, and the ways without an email. */
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
    block-size: 1px;
    background: var(--portal-border);
  }
  /* There before it speaks, and no gap until then. */
  .p-status:empty {
    position: absolute;
  }
  .p-provider {
    display: flex;
    gap: 10px;
    align-items: center;
    padding: 10px var(--portal-gap-3);
    border-radius: var(--portal-radius-md);
    background: var(--portal-accent-soft);
    font-size: var(--portal-size-sm);
    line-height: 1.45;
  }
  .p-provider > portal-icon {
    color: var(--portal-accent-text);
  }
`;
