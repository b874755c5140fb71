import { css } from 'lit';

/** What is said about a change, at the lower edge of what can be seen of the grid. */
export const noticeStyles = css`
  .toast {
    position: sticky;
    inset-block-end: 16px;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 10px;
    inline-size: min(100%, 440px);
    min-block-size: 52px;
    margin-block-start: var(--portal-gap-4);
    margin-inline-start: auto;
    padding-block: 5px;
    padding-inline: 14px 6px;
    border: 1px solid var(--portal-border);
    border-radius: var(--portal-radius-lg);
    background: var(--portal-raised) padding-box;
    box-shadow: var(--portal-shadow-3);
    font-size: var(--portal-size-sm);
    line-height: 1.4;
  }
  .toast > p {
    flex: 1 1 160px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .toast > .p-btn {
    --_fg: var(--portal-accent-text);
  }
  .toast.wrong > portal-icon {
    color: var(--portal-danger-text);
  }
  @media (forced-colors: active) {
    .toast {
      border: 1px solid CanvasText;
    }
  }
`;
