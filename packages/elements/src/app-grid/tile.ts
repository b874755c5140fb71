import { html, nothing, type TemplateResult } from 'lit';
import type { App } from 'portal-contract';
import { shield } from '../shared/icons/shield.ts';
import { apps as t } from '../shared/messages/en/apps.ts';
import { monogram } from '../shared/monogram.ts';
import { returnTime } from './return-time.ts';

export interface TileOptions {
  /** The navigation that opens it. */
  href: string;
  /** Its logo, if that may be shown. */
  logo: string | undefined;
  onLaunch: (event: MouseEvent) => void;
}

/** One application. An available one is a real link, so that middle clicks, the keyboard and pop-up blockers work. */
export const tile = (app: App, { href, logo, onLaunch }: TileOptions): TemplateResult =>
  app.status === 'available'
    ? html`<article class="tile" part="tile">
        ${monogram(app.name, logo)}
        <div class="text">
          <a
            class="name"
            part="name"
            href=${href}
            target="_blank"
            rel="noopener noreferrer"
            aria-describedby="new-tab"
            @click=${onLaunch}
            @auxclick=${onLaunch}
            >${app.name}</a
          >
          <p class="meta" part="meta">${meta(app)}</p>
        </div>
      </article>`
    : html`<article class="tile off" part="tile">
        ${monogram(app.name, logo)}
        <div class="text">
          <span class="name" part="name">${app.name}</span>
          <p class="meta" part="meta">
            <span>${app.availableAt ? t.backAt(returnTime(app.availableAt)) : t.unavailable}</span>
          </p>
        </div>
      </article>`;

const meta = ({ mfa, label }: App): unknown =>
  mfa
    ? html`<portal-icon class="p-icon-sm" .icon=${shield}></portal-icon
        ><span>${t.mfa}<span class="p-vh">${t.mfaLong}</span></span>`
    : label
      ? html`<span>${label}</span>`
      : nothing;

/** Where a tile will be. */
export const skeletonTile = (): TemplateResult =>
  html`<div class="tile skel">
    <span class="p-skel bar-icon"></span>
    <div class="text"><span class="p-skel bar-name"></span><span class="p-skel bar-meta"></span></div>
  </div>`;
