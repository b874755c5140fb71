import { html, nothing, type TemplateResult } from 'lit';
import type { App } from 'portal-contract';
import { more } from '../shared/icons/more.ts';
import { apps } from '../shared/messages/en/apps.ts';
import { appsList as t } from '../shared/messages/en/apps-list.ts';
import { appsMenu } from '../shared/messages/en/apps-menu.ts';
import { monogram } from '../shared/monogram.ts';
import type { GridContext } from './grid-context.ts';
import { shieldMark } from './marks.ts';
import { type DrawApps, inChunks } from './sections-view.ts';
import { canOpen, star, tileLink } from './tile.ts';
import { listStyles } from './list.styles.ts';

const draw: DrawApps = (apps, context, count) =>
  html`<div class="rows" part="list" role="list">
    ${inChunks(
      apps,
      context,
      count,
      (content) => html`<div class="chunk" role="presentation">${content}</div>`,
      (app) => row(app, context),
    )}
  </div>`;

/** Applications as rows, with when each was used. */
export const listView = { styles: [listStyles], draw };

function row(app: App, context: GridContext): TemplateResult {
  const options = context.tileOptions(app);
  const open = canOpen(app, options.launching);
  return html`<div class="row ${open ? '' : 'off'}" part="row" role="listitem" data-id=${app.id}>
    ${monogram(app.name, options.logo)}
    <span class="row-main">
      ${open ? tileLink(app, options) : html`<span class="name" part="name" dir="auto">${app.name}</span>`}
      ${badges(app, context)}
    </span>
    <span class="cell"><span class="p-vh">${t.category}: </span><span dir="auto">${app.category}</span></span>
    <span class="cell"><span class="p-vh">${t.used}: </span>${app.usedAt ? context.times?.usedOn(app.usedAt) : t.never}</span>
    <span class="row-end">
      ${star(app)}
      <button type="button" class="p-iconbtn" data-act="more" aria-haspopup="menu" aria-label=${appsMenu.more(app.name)}>
        <portal-icon .icon=${more}></portal-icon>
      </button>
    </span>
  </div>`;
}

/** What is to be known of an application before it is opened. */
function badges(app: App, context: GridContext): unknown {
  const { launching, times } = context.tileOptions(app);
  if (launching === 'opening') return html`<span class="badge" role="status">${apps.opening}</span>`;
  if (launching === 'blocked' || launching === 'failed')
    return html`<span class="badge wrong" role="alert">${apps[launching]}</span>`;
  if (!canOpen(app, launching))
    return html`<span class="badge">${(app.availableAt && times?.backAt(app.availableAt)) || apps.unavailable}</span>`;
  const ends = app.accessEndsAt && times?.endsIn(app.accessEndsAt);
  return [
    app.mfa ? html`<span class="badge">${shieldMark}${t.asksForMfa}</span>` : nothing,
    ends ? html`<span class="badge">${ends}</span>` : nothing,
    app.new ? html`<span class="badge new">${apps.new}</span>` : nothing,
  ];
}
