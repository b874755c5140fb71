import { css } from 'lit';

/** Grey bars that stand where content will be. */
export const skeleton = css`
  .p-skel {
    display: block;
    border-radius: var(--portal-radius-sm);
    background: linear-gradient(100deg, var(--portal-pressed) 40%, var(--portal-hover) 50%, var(--portal-pressed) 60%) 0 0 /
      300% 100%;
    animation: portal-shimmer 1.8s linear infinite;
  }
  @keyframes portal-shimmer {
    from {
      background-position: 130% 0;
    }
    to {
      background-position: -30% 0;
    }
  }
  @media (forced-colors: active) {
    .p-skel {
      background: GrayText;
      opacity: 0.3;
    }
  }
`;
