import { css } from 'lit';

/** Grey bars where fields will be. */
export const waitingStyles = css`
  .late {
    animation: portal-late 0s 200ms backwards;
  }
  @keyframes portal-late {
    from {
      visibility: hidden;
    }
  }
  .waiting {
    padding-block: var(--portal-gap-4) var(--portal-gap-6);
  }
  .waiting > .field {
    padding-block-start: 28px;
  }
  .bar-title {
    inline-size: 120px;
    block-size: 16px;
    margin-inline: calc(var(--_space) * 5);
  }
  .bar-label {
    inline-size: 60%;
    block-size: 12px;
  }
  .bar-value {
    inline-size: 44%;
    block-size: 12px;
    margin-inline: var(--portal-gap-3);
  }
  .field:nth-child(3) > .bar-value {
    inline-size: 36%;
  }
  .field:nth-child(4) > .bar-value {
    inline-size: 40%;
  }
  .field:nth-child(5) > .bar-value {
    inline-size: 52%;
  }
  @container (inline-size < 520px) {
    .bar-value {
      margin: 12px 0 0;
    }
    .waiting > .field {
      padding-inline: 20px;
    }
  }
  @container (inline-size < 360px) {
    .waiting > .field {
      padding-inline: 0;
    }
    .bar-title {
      margin-inline: 0;
    }
  }
`;
