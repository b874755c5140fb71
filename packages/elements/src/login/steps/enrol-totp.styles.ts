import { css } from 'lit';

/** Numbered steps below each other. Where it is narrow, the numbers make room. */
export const enrolTotpStyles = css`
  .p-enrol {
    display: grid;
    gap: var(--portal-gap-6);
    grid-template-columns: minmax(0, 1fr);
    counter-reset: n;
  }
  .p-enrol > li {
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr);
    gap: 10px var(--portal-gap-3);
    counter-increment: n;
  }
  .p-enrol > li::before {
    content: counter(n);
    grid-row: 1;
    inline-size: 24px;
    block-size: 24px;
    display: grid;
    place-items: center;
    border-radius: 50%;
    background: var(--portal-pressed);
    font-size: var(--portal-size-xs);
    font-weight: 600;
  }
  .p-enrol > li > * {
    grid-column: 2;
  }
  .p-enrol > li > p {
    grid-row: 1;
    padding-block-start: 1px;
  }
  @container (inline-size < 360px) {
    .p-enrol > li {
      grid-template-columns: minmax(0, 1fr);
    }
    .p-enrol > li::before {
      display: none;
    }
    .p-enrol > li > * {
      grid-column: 1;
      grid-row: auto;
    }
  }
`;
