import { css } from 'lit';
import { banner } from '../shared/styles/banner.ts';
import { button } from '../shared/styles/button.ts';
import { icon } from '../shared/styles/icon.ts';
import { skeleton } from '../shared/styles/skeleton.ts';
import { text } from '../shared/styles/text.ts';

/** The frame: card, brand, banner, and the skeleton. */
export const frameStyles = [
  text,
  icon,
  button,
  banner,
  skeleton,
  css`
    .card {
      position: relative;
      display: grid;
      gap: var(--portal-gap-6);
      grid-template-columns: minmax(0, 1fr);
      inline-size: min(100%, 400px);
      margin-inline: auto;
      padding: var(--portal-gap-8);
      border: 1px solid var(--portal-border);
      border-radius: var(--portal-radius-lg);
      background: var(--portal-surface) padding-box;
      box-shadow: var(--portal-shadow-2);
    }
    .brand {
      display: flex;
      align-items: center;
      gap: 10px;
      font-weight: 600;
      letter-spacing: -0.01em;
      min-block-size: 28px;
      overflow-wrap: anywhere;
    }
    .brand:dir(rtl) {
      letter-spacing: normal;
    }
    .brand img {
      display: block;
      block-size: 28px;
      max-inline-size: 160px;
      object-fit: contain;
    }
    .screen {
      display: grid;
      gap: var(--portal-gap-6);
      grid-template-columns: minmax(0, 1fr);
    }
    .late {
      animation: portal-late 0s 200ms backwards;
    }
    @keyframes portal-late {
      from {
        visibility: hidden;
      }
    }
    .bars {
      display: grid;
      gap: var(--portal-gap-4);
    }
    .brand[hidden] {
      display: none;
    }
    .notice {
      container-type: inline-size;
    }
    .notice:not(:has(*)) {
      display: none;
    }
    .bar-mark {
      inline-size: 28px;
      block-size: 28px;
      border-radius: 7.5px;
    }
    .bar-brand {
      inline-size: 96px;
      block-size: 13px;
    }
    .bar-1 {
      inline-size: 68%;
      block-size: 21px;
    }
    .bar-2 {
      inline-size: 46%;
      block-size: 13px;
    }
    .bar-3 {
      block-size: 44px;
      border-radius: var(--portal-radius-md);
    }
    @container (inline-size < 360px) {
      .card {
        padding: var(--_gutter);
        border: 0;
        background: none;
        box-shadow: none;
        border-radius: 0;
        gap: calc(var(--_space) * 5);
      }
    }
  `,
];

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
  .p-foot {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 6px;
    padding-block-start: var(--portal-gap-4);
    border-block-start: 1px solid var(--portal-border);
    font-size: var(--portal-size-sm);
    color: var(--portal-text-muted);
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
