import { css } from 'lit';

/** Sizes of `<portal-icon>`: 20 px, 16 and 24 re-weighted. */
export const icon = css`
  portal-icon {
    display: block;
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    --_stroke: 1.5;
  }
  portal-icon.p-icon-sm {
    inline-size: 16px;
    block-size: 16px;
    --_stroke: 1.75;
  }
  portal-icon.p-icon-lg {
    inline-size: 24px;
    block-size: 24px;
    --_stroke: 1.4;
  }
  portal-icon.p-icon-flip:dir(rtl) {
    scale: -1 1;
  }
`;
