import { css } from 'lit';

/** A QR code: black on white, with its quiet zone, whatever the scheme. */
export const qr = css`
  .p-qr {
    flex: none;
    inline-size: 168px;
    block-size: 168px;
    border-radius: var(--portal-radius-md);
    background: #fff;
    box-shadow: 0 0 0 1px var(--portal-border);
    overflow: hidden;
    forced-color-adjust: none;
  }
`;
