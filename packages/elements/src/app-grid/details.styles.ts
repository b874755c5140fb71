import { css } from 'lit';

/** What the administrator has to say about an application. */
export const detailsStyles = css`
  .note {
    display: grid;
    gap: 4px;
    padding: 14px var(--portal-gap-4);
    border-radius: var(--portal-radius-md);
    background: var(--portal-sunken);
    box-shadow: inset 0 0 0 1px var(--portal-border);
    font-size: var(--portal-size-sm);
    line-height: 1.45;
    overflow-wrap: anywhere;
  }
  .note > h3 {
    font-weight: 600;
  }
  .note > p {
    white-space: pre-line;
  }
  .facts {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 6px var(--portal-gap-4);
    font-size: var(--portal-size-sm);
    line-height: 1.5;
  }
  .facts > dt {
    color: var(--portal-text-muted);
  }
  .facts > dd {
    overflow-wrap: anywhere;
  }
  .waiting {
    display: grid;
    gap: 10px;
  }
  .waiting > .p-skel {
    inline-size: 70%;
    block-size: 12px;
  }
  .favourite {
    margin-inline: -10px auto;
  }
  .favourite[aria-pressed='true'] {
    --_fg: var(--portal-accent-text);
  }
  .shut {
    align-self: center;
    padding-inline: var(--portal-gap-2);
  }
  @container (inline-size < 360px) {
    .facts {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .facts > dd + dt {
      margin-block-start: 10px;
    }
    .favourite {
      margin-inline: 0;
      justify-content: flex-start;
    }
  }
`;
