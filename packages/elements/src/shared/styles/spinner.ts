import { css } from 'lit';

/** A spinner. It appears after 300 ms, so that quick work does not flicker. */
export const spinner = css`
  .p-spinner {
    inline-size: 16px;
    block-size: 16px;
    flex: none;
    border-radius: 50%;
    border: 2px solid color-mix(in oklab, currentColor 24%, transparent);
    border-block-start-color: currentColor;
    animation:
      portal-spin 0.8s linear infinite,
      portal-appear 0s 300ms backwards;
  }
  @media (prefers-reduced-motion: reduce) {
    .p-spinner {
      animation: portal-pulse 2s ease-in-out infinite;
      border-block-end-color: transparent;
    }
  }
`;

/** Kept apart: keyframes cannot stand inside the rule that scopes light-DOM styles. */
export const spinnerKeyframes = css`
  @keyframes portal-spin {
    to {
      rotate: 1turn;
    }
  }
  @keyframes portal-appear {
    from {
      opacity: 0;
      inline-size: 0;
      margin-inline-end: calc(var(--portal-gap-2) * -1);
    }
  }
  @keyframes portal-pulse {
    50% {
      opacity: 0.4;
    }
  }
`;
