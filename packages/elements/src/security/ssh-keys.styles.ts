import { css } from 'lit';

export const sshKeysStyles = css`
  .fingerprint {
    display: block;
    overflow-wrap: anywhere;
    font-family: var(--_mono);
    font-size: var(--portal-size-xs);
    line-height: 1.5;
    direction: ltr;
    text-align: start;
  }
  .form {
    display: grid;
    gap: var(--portal-gap-4);
    grid-template-columns: minmax(0, 1fr);
  }
  textarea.p-input {
    padding-block: 10px;
    min-block-size: 108px;
    resize: vertical;
    font-family: var(--_mono);
    font-size: var(--portal-size-sm);
    line-height: 1.5;
    direction: ltr;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .drop {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--portal-gap-1) var(--portal-gap-2);
    color: var(--portal-text-muted);
    font-size: var(--portal-size-sm);
  }
  .over textarea.p-input {
    border-color: var(--portal-focus);
    background: var(--portal-accent-soft);
  }
  .found {
    display: grid;
    gap: 2px;
    padding: 10px 14px;
    border-radius: var(--portal-radius-md);
    background: var(--portal-sunken);
    box-shadow: inset 0 0 0 1px var(--portal-border);
    font-size: var(--portal-size-sm);
  }
  .choose:focus-within {
    outline: 2px solid var(--portal-focus);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .found {
      border: 1px solid CanvasText;
    }
  }
`;
