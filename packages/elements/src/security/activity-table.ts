import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ActivityEvent } from 'portal-contract';
import '../shared/icon.ts';
import { activity as t } from '../shared/messages/en/security/activity.ts';
import { iconOf, isAlerting } from './activity-kinds.ts';
import type { Moments } from './moments.ts';

export interface ActivityTableOptions {
  readonly moments: Moments;
  /** The event that is being reported. */
  readonly reporting: string | undefined;
  readonly report: (event: ActivityEvent) => void;
}

/** What happened, one event a row. Roles are said, since narrow rows are no table to some browsers. */
export const activityTable = (events: readonly ActivityEvent[], options: ActivityTableOptions): TemplateResult =>
  html`<table class="table" part="table" role="table" aria-labelledby="title">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${t.event}</th>
        <th role="columnheader" scope="col">${t.where}</th>
        <th role="columnheader" scope="col">${t.when}</th>
        <th role="columnheader" scope="col"><span class="p-vh">${t.action}</span></th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        events,
        ({ id }) => id,
        (event) => row(event, options),
      )}
    </tbody>
  </table>`;

function row(event: ActivityEvent, options: ActivityTableOptions): TemplateResult {
  const { at } = event;
  return html`<tr role="row" part="row" class=${isAlerting(event) ? 'alerting' : ''}>
    <td role="cell">
      <span class="event"><portal-icon .icon=${iconOf(event)}></portal-icon><span>${t.what(event)}</span></span>
    </td>
    <td role="cell">${t.place(deviceOf(event), event.place)}</td>
    <td role="cell" class="when"><time datetime=${at}>${options.moments.moment(at)}</time></td>
    <td role="cell">${action(event, options)}</td>
  </tr>`;
}

function action(event: ActivityEvent, { moments, reporting, report }: ActivityTableOptions): unknown {
  const { at, id, reportable, reportedAt } = event;
  if (reportedAt !== undefined) return html`<span class="p-badge">${t.reported}</span>`;
  if (!reportable) return nothing;
  return html`<button
    type="button"
    class="p-btn p-btn-sm ${isAlerting(event) ? '' : 'p-btn-ghost'}"
    aria-label=${t.notMeAbout(t.what(event), moments.moment(at))}
    aria-busy=${ifDefined(reporting === id ? 'true' : undefined)}
    @click=${() => report(event)}
  >
    ${reporting === id ? html`<span class="p-spinner"></span>` : nothing}${t.notMe}
  </button>`;
}

/** Its device, or else its browser and system. */
function deviceOf({ browser, device, system }: ActivityEvent): string {
  if (device !== undefined) return device;
  if (browser !== undefined && system !== undefined) return t.on(browser, system);
  return browser ?? system ?? t.unknownDevice;
}
