import { css } from 'lit';
import { button } from '../shared/styles/button.ts';
import { icon } from '../shared/styles/icon.ts';
import { skeleton } from '../shared/styles/skeleton.ts';
import { text } from '../shared/styles/text.ts';
import { footStyles } from './foot.styles.ts';

/** The frame: card, brand, banner, and the skeleton. */
export const frameStyles = [
  text,
  icon,
  button,
  skeleton,
  footStyles,
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
    .admin {
      font-size: var(--portal-size-sm);
      margin-block: calc(var(--portal-gap-3) * -1) calc(var(--portal-gap-2) * -1);
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
    .bars-head {
      gap: var(--portal-gap-1);
    }
    .bars-field {
      gap: 6px;
    }
    .admin[hidden],
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
    /* Each bar takes the room of the line of text that will be there. */
    .bar-1 {
      inline-size: 68%;
      block-size: 21px;
      margin-block: calc((var(--portal-size-xl) * 1.25 - 21px) / 2);
    }
    .bar-2 {
      inline-size: 46%;
      block-size: 13px;
      margin-block: calc((var(--portal-size-md) * 1.5 - 13px) / 2);
    }
    .bar-label {
      inline-size: 104px;
      block-size: 12px;
      margin-block: calc((var(--portal-size-sm) * 1.4 - 12px) / 2);
    }
    .bar-3 {
      block-size: calc(var(--_control) + 4px);
      border-radius: var(--portal-radius-md);
    }
    .bar-or {
      block-size: var(--portal-size-sm);
      margin-block: 2px;
    }
    .bar-foot {
      inline-size: 60%;
      block-size: 12px;
      margin-block: calc((var(--portal-size-sm) * 1.5 - 12px) / 2);
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
