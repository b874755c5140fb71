import { css } from 'lit';

/** A secret to read or copy: always left to right. */
export const secret = css`
  .p-secret {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--portal-gap-1);
    min-block-size: 48px;
    padding-block: 3px;
    padding-inline: 14px 3px;
    border-radius: var(--portal-radius-md);
    background: var(--portal-sunken);
    box-shadow: inset 0 0 0 1px var(--portal-border);
  }
  .p-secret > code {
    flex: 1;
    min-inline-size: 0;
    font: 500 var(--portal-size-sm) / 1.5 var(--_mono);
    overflow-wrap: anywhere;
    direction: ltr;
    text-align: start;
  }
  .p-secret > .p-hint {
    flex: 0 0 100%;
    padding-block: 2px 8px;
  }
  @media (forced-colors: active) {
    .p-secret {
      border: 1px solid CanvasText;
    }
  }
`;
