import { css } from 'lit';

/** Codes to read and copy, in two columns, always left to right. */
export const codes = css`
  .p-codes {
    display: grid;
    grid-template-columns: repeat(2, 1fr);
    padding: 10px 0;
    border-radius: var(--portal-radius-md);
    background: var(--portal-sunken);
    box-shadow: inset 0 0 0 1px var(--portal-border);
    font: 500 var(--portal-size-sm) / 1.2 var(--_mono);
    direction: ltr;
    text-align: center;
  }
  .p-codes > li {
    padding: 8px 4px;
    overflow-wrap: anywhere;
  }
  @container (inline-size < 360px) {
    .p-codes {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .p-codes {
      border: 1px solid CanvasText;
    }
  }
`;
