import { css } from 'lit';

/** A banner that informs, or tells that something worked. */
export const bannerStyles = css`
  .p-banner-info {
    --_s: var(--portal-accent-text);
    --_c: var(--portal-accent-text);
  }
  .p-banner-success {
    --_s: var(--_success);
    --_c: var(--portal-success-text);
  }
`;
