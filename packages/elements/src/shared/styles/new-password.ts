import { css } from 'lit';

/** The rules and the strength of a new password. */
export const newPassword = css`
  .p-meter {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: var(--portal-gap-3);
    font-size: var(--portal-size-sm);
    line-height: 1.4;
    color: var(--portal-text-muted);
  }
  .p-meter-bar {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: 4px;
  }
  .p-meter-bar > i {
    block-size: 4px;
    border-radius: 2px;
    background: var(--portal-pressed);
  }
  .p-meter[data-level='1'] i:nth-child(-n + 1) {
    background: var(--_danger);
  }
  .p-meter[data-level='2'] i:nth-child(-n + 2) {
    background: var(--_warning);
  }
  .p-meter[data-level='3'] i:nth-child(-n + 3),
  .p-meter[data-level='4'] i {
    background: var(--_success);
  }
  .p-meter[data-level='0'] {
    visibility: hidden;
  }
  .p-meter b {
    font-weight: 500;
    color: var(--portal-text);
  }
  .p-checklist {
    display: grid;
    gap: 6px;
    font-size: var(--portal-size-sm);
    line-height: 1.4;
  }
  .p-checklist > li {
    display: flex;
    gap: 8px;
    align-items: flex-start;
    color: var(--portal-text-muted);
  }
  .p-checklist portal-icon {
    margin-block-start: 0.08em;
  }
  .p-checklist > [data-state='met'] {
    color: var(--portal-text);
  }
  .p-checklist > [data-state='met'] > portal-icon {
    color: var(--portal-success-text);
  }
  .p-checklist > [data-state='broken'] {
    color: var(--portal-danger-text);
  }
  @media (forced-colors: active) {
    .p-meter-bar > i {
      border: 1px solid CanvasText;
    }
    .p-meter[data-level='1'] i:nth-child(-n + 1),
    .p-meter[data-level='2'] i:nth-child(-n + 2),
    .p-meter[data-level='3'] i:nth-child(-n + 3),
    .p-meter[data-level='4'] i {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
