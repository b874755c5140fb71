import { css } from 'lit';

/** A word on how something stands. */
export const badge = css`
  .p-badge {
    --_c: var(--portal-text-muted);
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 22px;
    padding: 0 7px;
    border-radius: var(--portal-radius-sm);
    background: color-mix(in oklab, var(--_c) 9%, transparent);
    font-size: var(--portal-size-xs);
    font-weight: 500;
    line-height: 1.3;
    color: var(--_c);
    white-space: nowrap;
  }
  .p-badge-accent {
    --_c: var(--portal-accent-text);
  }
  .p-badge-success {
    --_c: var(--portal-success-text);
  }
  .p-badge-warning {
    --_c: var(--portal-warning-text);
  }
  .p-badge-danger {
    --_c: var(--portal-danger-text);
  }
  @media (forced-colors: active) {
    .p-badge {
      border: 1px solid CanvasText;
    }
  }
`;
