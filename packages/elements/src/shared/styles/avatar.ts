import { css } from 'lit';

/** A person's initials in a circle. */
export const avatar = css`
  .p-avatar {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: var(--_avatar, 40px);
    block-size: var(--_avatar, 40px);
    border-radius: 50%;
    overflow: hidden;
    background: var(--portal-accent-soft);
    color: var(--portal-accent-text);
    font-size: calc(var(--_avatar, 40px) * 0.38);
    font-weight: 600;
    letter-spacing: 0.01em;
    line-height: 1;
    user-select: none;
    box-shadow: inset 0 0 0 1px color-mix(in oklab, var(--portal-accent-text) 16%, transparent);
  }
  @media (forced-colors: active) {
    .p-avatar {
      border: 1px solid CanvasText;
      background: Canvas;
      color: CanvasText;
    }
  }
`;
