import { html } from 'hono/html';
import type { Arrival } from './arrivals.ts';

/** HTML in which every value has been escaped. */
type Html = ReturnType<typeof html>;

/** No script at all, and nothing from elsewhere. A log-out form leads to this origin only. */
const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/** An application as its pages name it. */
export interface Site {
  readonly name: string;
  /** The path below which it is, its id in the portal: `/ledgerline`. */
  readonly path: string;
  /** What logging in is good for: `to see the books`. */
  readonly purpose: string;
}

/** A page of an application. */
async function page({ name, path }: Site, { title, body, status = 200 }: { title: string; body: Html; status?: number }) {
  const document = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · ${name}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body class="site ${path.slice(1)}">
        <header><p>${name}</p></header>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;
  return new Response(String(document), { status, headers });
}

/** Shows who has come, and how. */
export const arrivalPage = (site: Site, arrival: Arrival): Promise<Response> =>
  page(site, {
    title: `Welcome, ${arrival.name}`,
    body: html`<dl>
        <dt>Email</dt>
        <dd>${arrival.email}</dd>
        <dt>Protocol</dt>
        <dd>${arrival.protocol}</dd>
        <dt>Strength</dt>
        <dd><code>${arrival.acr}</code></dd>
        <dt>Methods</dt>
        <dd><code>${arrival.amr.join(' ') || 'none told'}</code></dd>
        <dt>Authenticated</dt>
        <dd>${arrival.authenticatedAt.replace('T', ' ').slice(0, 19)} UTC</dd>
        <dt>Subject</dt>
        <dd><code>${arrival.subject}</code></dd>
      </dl>
      <form method="post" action="${site.path}/log-out"><button>Log out</button></form>`,
  });

/** Says that nobody is logged in here, and offers to. */
export const welcomePage = (site: Site): Promise<Response> =>
  page(site, {
    title: 'Nobody is logged in',
    body: html`<p>Log in ${site.purpose}.</p>
      <p><a class="button" href="${site.path}/start">Log in with Northwind</a></p>`,
  });

/** Says why nobody was let in. */
export const refusedPage = (site: Site): Promise<Response> =>
  page(site, {
    title: 'You were not let in',
    status: 403,
    body: html`<p>Northwind did not vouch for you, or this log-in is over.</p>
      <p><a class="button" href="${site.path}/start">Try again</a></p>`,
  });

/** The page of a bookmark. */
export const bookmarkPage = (site: Site): Promise<Response> =>
  page(site, {
    title: site.name,
    body: html`<p>This is a bookmark: it opens this page ${site.purpose}, and nobody is logged in to anything.</p>`,
  });

/** The style of the pages. */
export const stylesheet = `:root { color-scheme: light dark; --accent: light-dark(#3d4a5c, #b9c7da);
  --text: light-dark(#1c2733, #e9eef4); --muted: light-dark(#566577, #9dabbb); --page: light-dark(#f4f6f8, #10151b); --card: light-dark(#fff, #19212a); --line: light-dark(#d5dce4, #323e4b); }
.ledgerline, .vaultkeeper { --accent: light-dark(#0b5f4b, #74d3b8); }
.waypoint, .treasury-desk { --accent: light-dark(#5b3a9b, #c3aaf5); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
header { padding: 14px 24px; border-block-end: 3px solid var(--accent); background: var(--card); font-weight: 700; }
header p { margin: 0; color: var(--accent); }
main { max-inline-size: 560px; margin: 6vh auto; padding: 32px; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }
h1 { margin: 0 0 20px; font-size: 24px; line-height: 1.25; }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 10px 24px; margin: 0; }
dt { color: var(--muted); }
dd { margin: 0; overflow-wrap: anywhere; }
form { margin-block-start: 28px; }
button, .button { display: inline-block; padding: 10px 18px; border: 1px solid var(--accent); border-radius: 6px; background: none; color: var(--accent); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media (max-width: 480px) { dl { grid-template-columns: minmax(0, 1fr); gap: 0; } dd { margin-block-end: 12px; } main { margin: 0; border: 0; border-radius: 0; } }
`;
