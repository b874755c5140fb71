import { css } from 'lit';

/** The dialog, around the same frame as the page. */
export const stepUpDialogStyles = css`
  :host {
    display: contents;
    container-type: normal;
  }
  .dialog {
    inline-size: min(400px, 100vi - 24px);
  }
  .inside {
    position: relative;
    display: grid;
    gap: var(--portal-gap-6);
    grid-template-columns: minmax(0, 1fr);
    padding: var(--portal-gap-6);
  }
  .top > .p-iconbtn {
    margin: -8px;
    margin-inline-start: auto;
  }
  .badge {
    background: var(--portal-raised);
  }
`;
