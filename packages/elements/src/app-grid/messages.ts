import { html, nothing, type TemplateResult } from 'lit';
import { alert } from '../shared/icons/alert.ts';
import { apps as appsIcon } from '../shared/icons/apps.ts';
import { lock } from '../shared/icons/lock.ts';
import { refresh } from '../shared/icons/refresh.ts';
import { search } from '../shared/icons/search.ts';
import { message, messageStyles } from '../shared/message.ts';
import { apps as t } from '../shared/messages/en/apps.ts';
import { banner } from '../shared/styles/banner.ts';
import { glyph } from '../shared/styles/glyph.ts';
import { skeletonTile } from './tile.ts';

export const gridMessageStyles = [glyph, messageStyles, banner];

const link = (href: string | undefined, text: string, look = ''): TemplateResult | typeof nothing =>
  href ? html`<a class="p-btn ${look}" href=${href}>${text}</a>` : nothing;

export const empty = (askForApp: string | undefined): TemplateResult =>
  message({ icon: appsIcon, title: t.emptyTitle, text: t.emptyText, actions: link(askForApp, t.askForApp) });

export const noMatch = (query: string, clear: () => void, askForApp: string | undefined): TemplateResult =>
  message({
    icon: search,
    title: t.noMatchTitle(query),
    text: t.noMatchText,
    actions: html`<button type="button" class="p-btn" @click=${clear}>${t.clear}</button>
      ${link(askForApp, t.askForApp, 'p-btn-ghost')}`,
  });

export const failed = (company: string | undefined, retry: () => void): TemplateResult =>
  html`<div role="alert">
    ${message({
      icon: alert,
      danger: true,
      title: t.failedTitle,
      text: t.failedText(company),
      actions: html`<button type="button" class="p-btn" @click=${retry}>
        <portal-icon .icon=${refresh}></portal-icon>${t.tryAgain}
      </button>`,
    })}
  </div>`;

export const loggedOut = (logIn: string | undefined): TemplateResult =>
  message({ icon: lock, title: t.loggedOutTitle, text: t.loggedOutText, actions: link(logIn, t.logIn) });

/** Some came and some did not: what came stays, and so may be searched, but not without saying so. */
export const incomplete = (retry: () => void, text = t.incomplete): TemplateResult =>
  html`<div class="p-banner p-banner-danger" part="banner" role="alert">
    <portal-icon .icon=${alert}></portal-icon>
    <p>${text}</p>
    <button type="button" class="p-btn p-btn-ghost p-btn-sm" @click=${retry}>${t.tryAgain}</button>
  </div>`;

/** Where the applications will be. */
export const loading = (): TemplateResult =>
  html`<div class="section late" aria-busy="true">
    <span class="p-vh" role="status">${t.loading}</span>
    <span class="p-skel bar-title"></span>
    <div class="grid">${Array.from({ length: 6 }, skeletonTile)}</div>
  </div>`;
