import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { App } from 'portal-contract';
import { apps as t } from '../shared/messages/en/apps.ts';
import { monogram } from '../shared/monogram.ts';
import { clockMark, shieldMark, starMark } from './marks.ts';
import type { Times } from './times.ts';

/** How far an application is with being opened. */
export type Launching = 'opening' | 'blocked' | 'failed' | 'unavailable';

export interface TileOptions {
  /** The navigation that opens it. */
  href: string;
  /** Its logo, if that may be shown. */
  logo: string | undefined;
  launching?: Launching | undefined;
  /** Says times; without, nothing is said yet. Nobody has to wait for that before the tiles are drawn. */
  times?: Times | undefined;
  /** Without a star and details: its name, and what keeps it from being opened. */
  bare?: boolean;
}

/**
 * One application. An available one is a real link, so that middle clicks, the keyboard and pop-up blockers work. Put the listener
 * of {@link tileEvents} on an element around the tiles, and an element with the id `new-tab` beside them.
 */
export function tile(app: App, options: TileOptions): TemplateResult {
  const { launching, bare = false } = options;
  const off = !canOpen(app, launching);
  return html`<article
    class="tile ${off ? 'off' : launching ? 'troubled' : ''}"
    part="tile"
    data-id=${app.id}
    aria-busy=${launching === 'opening' ? 'true' : nothing}
  >
    ${monogram(app.name, options.logo)}
    <div class="text">
      ${off ? html`<span class="name" part="name" dir="auto">${app.name}</span>` : tileLink(app, options)}
      <p class="meta" part="meta">${meta(app, off, options)}</p>
    </div>
    ${bare || (off && !app.favourite) ? nothing : star(app)}
  </article>`;
}

/** Whether there is something to follow. */
export const canOpen = ({ status }: App, launching?: Launching): boolean =>
  status === 'available' && launching !== 'unavailable';

/** The link that opens an application; it covers the tile or row that it stands in. */
export const tileLink = ({ name }: App, { href }: Pick<TileOptions, 'href'>): TemplateResult =>
  html`<a
    class="name"
    part="name"
    href=${href}
    target="_blank"
    rel="noopener noreferrer"
    dir="auto"
    title=${ifDefined(name.length > long ? name : undefined)}
    aria-describedby="new-tab"
    data-act="launch"
    >${name}</a
  >`;

/** Characters beyond which a name may not be seen in full. */
const long = 40;

/** The button that makes an application a favourite. */
export const star = ({ name, favourite }: App): TemplateResult =>
  html`<button
    type="button"
    class="p-iconbtn star"
    part="star"
    data-act="star"
    aria-label=${t.favourite(name)}
    aria-pressed=${favourite}
  >
    ${starMark}
  </button>`;

function meta(app: App, off: boolean, { launching, times, bare }: TileOptions): unknown {
  if (launching === 'opening') return html`<span role="status">${t.opening}</span>`;
  if (launching === 'blocked' || launching === 'failed') return html`<span class="wrong" role="alert">${t[launching]}</span>`;
  if (off) return html`<span>${(app.availableAt && times?.backAt(app.availableAt)) || t.unavailable}</span>`;
  const ends = app.accessEndsAt && times?.endsIn(app.accessEndsAt);
  return html`${app.mfa ? html`${shieldMark}<span>${t.mfa}<span class="p-vh">${t.mfaLong}</span></span>` : nothing}${
    ends ? html`${clockMark}<span class="ends">${ends}</span>` : app.mfa ? nothing : html`<span dir="auto">${app.label}</span>`
  }${app.new ? html`<span class="new">${t.new}</span>` : nothing}${
    app.hasDetails && !bare
      ? html`<button
          type="button"
          class="p-link p-link-target details"
          part="details"
          data-act="details"
          aria-haspopup="dialog"
          aria-label=${t.detailsOf(app.name)}
        >
          ${t.details}
        </button>`
      : nothing
  }`;
}

/** Where a tile will be. */
export const skeletonTile = (): TemplateResult =>
  html`<div class="tile skel">
    <span class="p-skel bar-icon"></span>
    <div class="text"><span class="p-skel bar-name"></span><span class="p-skel bar-meta"></span></div>
  </div>`;
