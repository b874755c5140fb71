import { css } from 'lit';

/** A field while it is edited, its input where its value stood, and what is said once it is saved. */
export const rowFormStyles = css`
  .editor {
    display: grid;
    gap: var(--portal-gap-2);
    grid-template-columns: minmax(0, 1fr);
    padding-block-end: var(--portal-gap-2);
  }
  .p-input {
    min-block-size: var(--_control);
    padding-inline: 11px;
  }
  /* What is typed stays on the side where the value stood, whichever way it is written itself. */
  :host(:dir(ltr)) .p-input {
    text-align: left;
  }
  :host(:dir(rtl)) .p-input {
    text-align: right;
  }
  .p-area {
    padding-block: 10px;
    resize: vertical;
  }
  .p-input[readonly],
  .p-input[inert] {
    background-color: var(--portal-sunken);
    border-color: var(--portal-border);
  }
  .choose {
    position: relative;
    display: block;
  }
  .p-select {
    appearance: none;
    padding-inline-end: 36px;
    text-overflow: ellipsis;
  }
  .choose > portal-icon {
    position: absolute;
    inset-block-start: calc(50% - 8px);
    inset-inline-end: var(--portal-gap-3);
    color: var(--portal-text-muted);
    pointer-events: none;
  }
  .columns {
    display: grid;
    gap: var(--portal-gap-3);
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 170px), 1fr));
    align-items: end;
    padding-block-start: 10px;
  }
  .columns .p-label {
    line-height: 20px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--portal-gap-2);
  }
  .actions .p-spinner {
    inline-size: 14px;
    block-size: 14px;
    border-width: 1.5px;
  }
  .remove {
    --_fg: var(--portal-danger-text);
    margin-inline-start: auto;
  }
  .line[data-saved] > .value {
    padding-inline-end: 84px;
  }
  .line[data-saved]:has(.done > .p-link) > .value {
    padding-inline-end: 124px;
  }
  .done {
    position: absolute;
    inset-block: 0;
    inset-inline-end: var(--portal-gap-3);
    gap: 12px;
    pointer-events: none;
  }
  .done > .p-link {
    pointer-events: auto;
    font-size: inherit;
  }
  .saved {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--portal-success-text);
  }
  @container (inline-size < 520px) {
    .editor {
      padding-inline: var(--portal-gap-3);
      padding-block-start: 6px;
    }
    .columns {
      padding-block-start: 0;
    }
  }
  @container (inline-size < 360px) {
    .done {
      inset-inline-end: 0;
    }
    .editor {
      padding-inline: 0;
    }
  }
`;
