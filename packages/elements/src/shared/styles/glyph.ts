import { css } from 'lit';

/** The round mark above a message. */
export const glyph = css`
  .p-glyph {
    --_c: var(--portal-text);
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 48px;
    block-size: 48px;
    border-radius: 50%;
    color: var(--_c);
    background: color-mix(in oklab, var(--_c) 7%, transparent);
  }
  .p-glyph-accent {
    --_c: var(--portal-accent-text);
  }
  .p-glyph-success {
    --_c: var(--portal-success-text);
  }
  .p-glyph-danger {
    --_c: var(--portal-danger-text);
  }
  .p-glyph + .p-head {
    margin-block-start: calc(var(--portal-gap-2) * -1);
  }
  @media (forced-colors: active) {
    .p-glyph {
      border: 1px solid CanvasText;
      background: Canvas;
      color: CanvasText;
    }
  }
`;
