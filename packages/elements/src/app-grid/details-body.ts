import { html, nothing, type TemplateResult } from 'lit';
import type { App, AppDetails, Support } from 'portal-contract';
import { allowedUrl } from 'portal-sdk';
import { appsDetails as t } from '../shared/messages/en/apps-details.ts';
import { mailHref, phoneHref } from '../shared/support.ts';
import type { DetailsContext, Reading } from './details.ts';
import { tidyLine } from './tidy-app.ts';

export interface DetailsBodyOptions {
  reading: Reading;
  app: App;
  context: DetailsContext;
  retry: () => void;
}

/** What has come of the details so far. */
export function detailsBody({ reading, context, retry }: DetailsBodyOptions): unknown {
  switch (reading.status) {
    case 'loading':
      return html`<div class="waiting" role="status">
        <span class="p-vh">${t.loading}</span><span class="p-skel"></span><span class="p-skel"></span
        ><span class="p-skel"></span>
      </div>`;
    case 'failed':
      if (reading.error.code === 'not-found') return html`<p role="alert">${t.gone}</p>`;
      return html`<p role="alert">${t.notLoaded}</p>
        <div><button type="button" class="p-btn" @click=${retry}>${t.tryAgain}</button></div>`;
    case 'ready':
      return [note(reading.details, context), facts(reading.details, context)];
  }
}

function note({ notes, learnMore }: AppDetails, { client }: DetailsContext): unknown {
  const more = learnMore && allowedUrl(learnMore, { base: client.endpoint });
  if (!notes && !more) return nothing;
  return html`<div class="note">
    ${notes ? html`<h3>${t.fromAdmin}</h3>` : nothing} ${paragraphs(notes).map((lines) => html`<p dir="auto">${lines}</p>`)}
    ${more ? html`<p>${outside(more.href, t.learnMore)}</p>` : nothing}
  </div>`;
}

/** Plain text in its paragraphs, each with its own lines. */
const paragraphs = (text = ''): readonly string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map(tidyLine).join('\n').trim())
    .filter(Boolean);

const outside = (href: string, text: string): TemplateResult =>
  html`<a class="p-link p-link-target" href=${href} target="_blank" rel="noopener noreferrer">${text}</a>`;

function facts(details: AppDetails, context: DetailsContext): TemplateResult {
  const { support, access, mfa, address } = details;
  const kind = access === 'bookmark' ? t.bookmark : t.sso(context.company);
  const help = support ? contacts(support, context) : [];
  return html`<dl class="facts">
    ${
      help.length
        ? html`<dt>${t.support}</dt>
            <dd>${help.map((each, at) => [at ? ' · ' : '', each])}</dd>`
        : nothing
    }
    <dt>${t.access}</dt>
    <dd>${kind}${mfa ? ` ${t.mfa}` : ''}</dd>
    ${
      address
        ? html`<dt>${t.address}</dt>
            <dd><bdi dir="ltr">${tidyLine(address)}</bdi></dd>`
        : nothing
    }
  </dl>`;
}

/** Whom to ask, in all the ways that there are. */
function contacts({ url, email, phone, hours }: Support, { client }: DetailsContext): readonly TemplateResult[] {
  const page = url && allowedUrl(url, { base: client.endpoint });
  return [
    ...(page ? [outside(page.href, t.helpPage)] : []),
    ...(email
      ? [html`<bdi dir="ltr"><a class="p-link p-link-target" href=${mailHref(email)}>${tidyLine(email)}</a></bdi>`]
      : []),
    ...(phone
      ? [html`<bdi dir="ltr"><a class="p-link p-link-target" href=${phoneHref(phone)}>${tidyLine(phone)}</a></bdi>`]
      : []),
    ...(hours ? [html`<bdi>${tidyLine(hours)}</bdi>`] : []),
  ];
}
