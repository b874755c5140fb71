import { css } from 'lit';

/** The form inside the frame, in the light DOM. */
export const formStyles = css`
  &,
  .p-fields {
    display: grid;
    gap: var(--portal-gap-6);
    grid-template-columns: minmax(0, 1fr);
  }
  .p-fields {
    gap: var(--portal-gap-4);
  }
  .p-head {
    display: grid;
    gap: var(--portal-gap-1);
  }
  .p-head > p {
    text-wrap: pretty;
  }
  .p-links {
    font-size: var(--portal-size-sm);
  }
  .p-links + .p-links {
    margin-block-start: calc(var(--portal-gap-3) * -1);
  }
  .p-actions {
    display: grid;
    gap: var(--portal-gap-2);
  }
  & {
    animation: portal-enter var(--portal-slow) var(--portal-ease);
  }
  @media (prefers-reduced-motion: reduce) {
    & {
      animation: none;
    }
  }
  &:dir(rtl) {
    --_from: -8px;
  }
  @container (inline-size < 360px) {
    & {
      gap: calc(var(--_space) * 5);
    }
  }
`;

export const formKeyframes = css`
  @keyframes portal-enter {
    from {
      opacity: 0;
      translate: var(--_from, 8px);
    }
  }
`;
