import { css } from 'lit';

/** Panels of fields at rest. */
export const fieldsStyles = css`
  .profile {
    --_bleed: 0px;
    display: grid;
    gap: var(--portal-gap-6);
    grid-template-columns: minmax(0, 1fr);
  }
  .section {
    border: 1px solid var(--portal-border);
    border-radius: var(--portal-radius-lg);
    background: var(--portal-surface) padding-box;
  }
  .heading {
    padding: var(--portal-gap-4) calc(var(--_space) * 5) var(--portal-gap-3);
    font-size: var(--portal-size-lg);
    line-height: 1.3;
    font-weight: 600;
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
  }
  .heading:dir(rtl) {
    letter-spacing: normal;
  }
  .fields {
    position: relative;
    padding-block-end: var(--portal-gap-2);
  }
  .field {
    display: grid;
    grid-template-columns: minmax(120px, 30%) minmax(0, 1fr);
    align-items: start;
    gap: 0 var(--portal-gap-3);
    padding: 2px calc(var(--_space) * 2);
    padding-inline-start: calc(var(--_space) * 5);
  }
  .label {
    padding-block: 10px;
    font-size: var(--portal-size-sm);
    line-height: 20px;
    color: var(--portal-text-muted);
    overflow-wrap: anywhere;
  }
  .line {
    position: relative;
  }
  .value {
    display: flex;
    align-items: center;
    gap: var(--portal-gap-2);
    inline-size: 100%;
    min-block-size: var(--_control);
    margin: 0;
    padding: 8px var(--portal-gap-3);
    border: 0;
    border-radius: var(--portal-radius-md);
    background: none;
    color: inherit;
    font: inherit;
    font-size: var(--portal-size-md);
    line-height: 1.4;
    text-align: start;
    cursor: text;
    -webkit-tap-highlight-color: transparent;
    transition: background-color var(--portal-fast) var(--portal-ease);
  }
  .value > span:first-child {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .text {
    white-space: pre-line;
  }
  .end {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    flex: none;
    margin-inline-start: auto;
    font-size: var(--portal-size-sm);
    line-height: 1.4;
    color: var(--portal-text-muted);
  }
  .pencil {
    opacity: 0;
  }
  .value:is(button):is(:hover, :focus-visible) {
    background: var(--portal-hover);
  }
  .value:is(:hover, :focus-visible) > .pencil {
    opacity: 1;
  }
  @media (hover: none) {
    .pencil {
      opacity: 0.7;
    }
  }
  .value:focus-visible {
    outline: 2px solid var(--portal-focus);
    outline-offset: -2px;
  }
  .empty {
    color: var(--portal-text-muted);
  }
  .fixed {
    cursor: default;
  }
  .note {
    padding-inline: var(--portal-gap-3);
    padding-block-end: 8px;
    font-size: var(--portal-size-sm);
    line-height: 1.45;
    color: var(--portal-text-muted);
    overflow-wrap: anywhere;
  }
  .note.wrong {
    color: var(--portal-danger-text);
  }
  .who > .note {
    padding: 0;
  }
  @container (inline-size < 520px) {
    .field {
      grid-template-columns: minmax(0, 1fr);
      padding: 4px 8px;
    }
    .label {
      padding: 6px var(--portal-gap-3) 0;
    }
    .value {
      padding-block: 4px 8px;
    }
  }
  @container (inline-size < 360px) {
    .profile {
      padding: var(--_gutter);
      --_bleed: min(8px, var(--_gutter));
    }
    .profile > .profile {
      padding: 0;
    }
    .section {
      border-inline: 0;
      border-block-end: 0;
      border-radius: 0;
      background: none;
    }
    .heading {
      padding-inline: 0;
    }
    .field {
      padding-inline: 0;
    }
    .value,
    .label {
      inline-size: calc(100% + 2 * var(--_bleed));
      margin-inline: calc(var(--_bleed) * -1);
      padding-inline: var(--_bleed);
    }
    .note {
      padding-inline: 0;
    }
  }
  @media (forced-colors: active) {
    .section {
      border: 1px solid CanvasText;
    }
  }
`;
