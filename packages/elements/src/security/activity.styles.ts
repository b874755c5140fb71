import { css } from 'lit';

/** A table of what happened: three columns, or lines below each other where there is no room for them. */
export const activityStyles = css`
  .filter {
    flex: none;
    inline-size: auto;
    max-inline-size: 100%;
    min-block-size: calc(var(--_control) - 8px);
    font-size: var(--portal-size-sm);
    appearance: auto;
  }
  .table {
    inline-size: 100%;
    border-collapse: collapse;
    border-block-start: 1px solid var(--portal-border);
    font-size: var(--portal-size-sm);
    line-height: 1.45;
  }
  .table th {
    padding: 8px var(--portal-gap-3);
    border-block-end: 1px solid var(--portal-border);
    font-weight: 500;
    text-align: start;
    color: var(--portal-text-muted);
    white-space: nowrap;
  }
  .table td {
    block-size: 52px;
    padding: 6px var(--portal-gap-3);
    border-block-end: 1px solid var(--portal-border);
    vertical-align: middle;
    overflow-wrap: anywhere;
  }
  .table tr:last-child > td {
    border-block-end: 0;
  }
  .table :is(th, td):first-child {
    padding-inline-start: calc(var(--_space) * 5);
  }
  .table :is(th, td):last-child {
    padding-inline-end: calc(var(--_space) * 3);
    text-align: end;
  }
  .event {
    display: flex;
    align-items: center;
    gap: 10px;
    font-size: var(--portal-size-md);
    font-weight: 500;
  }
  .event > portal-icon {
    flex: none;
    color: var(--portal-text-muted);
  }
  .when {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .table .p-btn {
    white-space: nowrap;
  }
  .alerting .event > portal-icon {
    color: var(--portal-danger-text);
  }
  .alerting > td {
    background: color-mix(in oklab, var(--portal-danger-text) 4%, transparent);
  }
  .more {
    display: grid;
    justify-items: center;
    gap: var(--portal-gap-2);
    padding: var(--portal-gap-3) calc(var(--_space) * 5);
    border-block-start: 1px solid var(--portal-border);
  }
  .summary {
    display: flex;
    align-items: center;
    gap: var(--portal-gap-2);
    min-block-size: 48px;
    padding: 3px 14px;
    border-radius: var(--portal-radius-md);
    background: var(--portal-sunken);
    box-shadow: inset 0 0 0 1px var(--portal-border);
    font-size: var(--portal-size-sm);
    line-height: 1.45;
    overflow-wrap: anywhere;
  }
  .secured {
    margin: 0 calc(var(--_space) * 5) var(--portal-gap-4);
  }
  @container (inline-size < 616px) {
    .table thead {
      display: none;
    }
    .table,
    .table tbody {
      display: block;
    }
    .table tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 8px;
      padding: 12px 20px;
      border-block-end: 1px solid var(--portal-border);
    }
    .table tr:last-child {
      border: 0;
    }
    .table tr.alerting {
      background: color-mix(in oklab, var(--portal-danger-text) 4%, transparent);
    }
    .table tr > td {
      display: block;
      grid-column: 1;
      block-size: auto;
      padding: 0;
      padding-inline: 0;
      border: 0;
      background: none;
      color: var(--portal-text-muted);
    }
    .table tr > td:first-child {
      padding-inline-start: 0;
      color: var(--portal-text);
    }
    .table tr > td:nth-child(n + 2) {
      padding-inline-start: 30px;
    }
    .table tr > td:last-child {
      grid-column: 2;
      grid-row: 1 / 4;
      align-self: center;
      padding-inline: 0;
    }
  }
  @container (inline-size < 480px) {
    .panel-titles {
      flex-basis: 140px;
    }
  }
  @container (inline-size < 360px) {
    .table tr {
      grid-template-columns: minmax(0, 1fr);
      padding-inline: 16px;
    }
    .table tr > td:last-child {
      grid-column: 1;
      grid-row: auto;
      padding-inline-start: 30px;
      text-align: start;
    }
    .table td:last-child > .p-btn {
      margin-block: 8px 4px;
    }
    .table td:last-child > .p-btn-ghost {
      --_fg: var(--portal-accent-text);
      margin-inline-start: -12px;
      margin-block: 2px -4px;
    }
    .secured {
      margin-inline: var(--portal-gap-4);
    }
  }
`;
