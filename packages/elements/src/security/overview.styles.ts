import { css } from 'lit';

/** The cards, and as rows of one panel where it is narrow. */
export const overviewStyles = css`
  .security {
    display: grid;
    gap: var(--portal-gap-6);
    grid-template-columns: minmax(0, 1fr);
  }
  .head {
    display: grid;
    gap: 2px;
  }
  .back {
    justify-self: start;
    margin-inline-start: calc(var(--portal-gap-3) * -1);
  }
  .opened {
    display: grid;
    gap: var(--portal-gap-2);
    grid-template-columns: minmax(0, 1fr);
  }
  .cards {
    display: grid;
    gap: var(--portal-gap-4);
    grid-template-columns: repeat(3, minmax(0, 1fr));
    grid-auto-rows: 1fr;
  }
  .card {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    grid-template-rows: auto auto 1fr;
    gap: 0 var(--portal-gap-3);
    min-block-size: 168px;
    padding: calc(var(--_space) * 5);
    border: 1px solid var(--portal-border);
    border-radius: var(--portal-radius-lg);
    background: var(--portal-surface) padding-box;
  }
  .card-icon {
    grid-area: 1 / 1;
    inline-size: 36px;
    block-size: 36px;
    display: grid;
    place-items: center;
    border-radius: calc(var(--_radius) * 0.9);
    background: var(--portal-sunken);
    box-shadow: inset 0 0 0 1px var(--portal-border);
    color: var(--portal-text-muted);
  }
  .card-title {
    grid-area: 1 / 2;
    align-self: center;
    overflow-wrap: anywhere;
    font-weight: 600;
    letter-spacing: -0.008em;
    line-height: 1.3;
  }
  .card-title:dir(rtl) {
    letter-spacing: normal;
  }
  .card > .p-badge {
    grid-row: 1;
    align-self: center;
  }
  .card-text {
    grid-column: 1 / -1;
    margin-block-start: var(--portal-gap-3);
    font-size: var(--portal-size-sm);
    line-height: 1.5;
    color: var(--portal-text-muted);
    overflow-wrap: anywhere;
  }
  .card-text > b {
    font-weight: 400;
    color: var(--portal-text);
  }
  .card-foot {
    grid-column: 1 / -1;
    align-self: end;
    margin-block-start: var(--portal-gap-4);
  }
  .card-go {
    display: none;
    color: var(--portal-text-muted);
  }
  .todo {
    display: grid;
    gap: var(--portal-gap-2);
  }
  .todo-title {
    font-weight: 600;
    line-height: 1.3;
  }
  .todo > ul {
    display: grid;
    gap: 6px;
  }
  .todo-item {
    display: flex;
    gap: 8px;
    align-items: flex-start;
    font-size: var(--portal-size-sm);
    line-height: 1.45;
  }
  .todo-item > portal-icon {
    margin-block-start: 0.1em;
    color: var(--portal-text-muted);
  }
  .todo-item > .p-link {
    text-align: start;
  }
  .todo-item > .p-link::after {
    content: '';
    position: absolute;
    inset: -3px 0;
  }
  .late {
    animation: portal-late 0s 200ms backwards;
  }
  @keyframes portal-late {
    from {
      visibility: hidden;
    }
  }
  .waiting > .card-text {
    display: grid;
    align-content: start;
    gap: 8px;
  }
  .skel-icon {
    grid-area: 1 / 1;
    inline-size: 36px;
    block-size: 36px;
  }
  .skel-title {
    inline-size: 55%;
    block-size: 14px;
  }
  .skel-text {
    inline-size: 80%;
    block-size: 11px;
  }
  .skel-text + .skel-text {
    inline-size: 50%;
  }
  .skel-button {
    inline-size: 76px;
    block-size: 32px;
  }
  @container (inline-size < 932px) {
    .cards {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (616px <= inline-size < 932px) {
    .card:last-child:nth-child(odd) {
      grid-column: 1 / -1;
    }
  }
`;
