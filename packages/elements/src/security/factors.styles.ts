import { css } from 'lit';

/** What stands between the rows of factors, and while one is set up. */
export const factorsStyles = css`
  .below {
    padding: 0 calc(var(--_space) * 5) var(--portal-gap-4);
  }
  .below > .p-hint-success {
    color: var(--portal-success-text);
  }
  .waiting {
    display: flex;
    align-items: center;
    gap: var(--portal-gap-2);
  }
  .limit {
    padding: 0 calc(var(--_space) * 5) var(--portal-gap-4);
    font-size: var(--portal-size-sm);
    line-height: 1.45;
    color: var(--portal-text-muted);
  }
  .choice {
    inline-size: 100%;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .choice:hover {
    background: var(--portal-hover);
  }
  .choice:focus-visible {
    outline: 2px solid var(--portal-focus);
    outline-offset: -2px;
  }
  @container (inline-size < 480px) {
    .panel-titles {
      flex-basis: 140px;
    }
  }
  @container (inline-size < 360px) {
    .below,
    .limit {
      padding-inline: var(--portal-gap-4);
    }
  }
`;
