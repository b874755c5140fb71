import { html, nothing, type TemplateResult } from 'lit';
import type { Configuration } from 'portal-contract';
import { allowedUrl, type PortalConnection } from 'portal-sdk';
import { alert } from '../shared/icons/alert.ts';
import { lock } from '../shared/icons/lock.ts';
import { refresh } from '../shared/icons/refresh.ts';
import { message, messageStyles } from '../shared/message.ts';
import { profile as t } from '../shared/messages/en/profile.ts';
import { banner } from '../shared/styles/banner.ts';
import { glyph } from '../shared/styles/glyph.ts';
import { supportHref } from '../shared/support.ts';
import { bannerStyles } from './notices.styles.ts';

export const noticeStyles = [glyph, messageStyles, banner, bannerStyles];

/** What notices link to. */
export interface NoticeContext {
  readonly client: PortalConnection;
  readonly configuration: Configuration | undefined;
}

/** The administrator has disabled every change. */
export function lockedBanner({ client, configuration }: NoticeContext): TemplateResult {
  const href = supportHref(configuration, client.endpoint);
  return html`<div class="p-banner p-banner-info" part="banner" role="status">
    <portal-icon .icon=${lock}></portal-icon>
    <p>${t.locked}</p>
    ${href ? html`<a class="p-btn p-btn-ghost p-btn-sm" href=${href}>${t.contact}</a>` : nothing}
  </div>`;
}

export const failedNotice = ({ configuration }: NoticeContext, retry: () => void, title = t.failedTitle): TemplateResult =>
  html`<div role="alert">
    ${message({
      icon: alert,
      danger: true,
      title,
      text: t.failedText(configuration?.company),
      actions: html`<button type="button" class="p-btn" @click=${retry}>
        <portal-icon .icon=${refresh}></portal-icon>${t.tryAgain}
      </button>`,
    })}
  </div>`;

/**
 * Nobody is logged in. Where something is not saved the log-in opens in a tab of its own: what was typed is kept in this page
 * and nowhere else, and is gone with it.
 */
export function loggedOutNotice(
  { client, configuration }: NoticeContext,
  unsaved: boolean,
  text = t.loggedOutText,
): TemplateResult {
  const login = configuration?.pages.login;
  const href = login && allowedUrl(login, { base: client.endpoint })?.href;
  return message({
    icon: lock,
    title: t.loggedOutTitle,
    text: unsaved ? t.loggedOutDraft : text,
    actions: href
      ? unsaved
        ? html`<a class="p-btn" href=${href} target="_blank">${t.logIn}<span class="p-vh">${t.newTab}</span></a>`
        : html`<a class="p-btn" href=${href}>${t.logIn}</a>`
      : nothing,
  });
}
