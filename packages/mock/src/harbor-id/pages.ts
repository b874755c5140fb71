import { html } from 'hono/html';
import { codeOf } from '../totp.ts';
import type { Clock } from '../clock.ts';
import type { HarborPerson } from './people.ts';

/** HTML in which every value has been escaped. */
type Html = ReturnType<typeof html>;

const documentOf = async (title: string, body: Html): Promise<string> =>
  String(
    await html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>${title} · Harbor ID</title>
          <link rel="icon" href="data:," />
          <link rel="stylesheet" href="/style.css" />
        </head>
        <body>
          <main>
            <p class="brand">Harbor ID</p>
            <h1>${title}</h1>
            ${body}
          </main>
        </body>
      </html>`,
  );

const refusal = (text?: string): Html | string => (text === undefined ? '' : html`<p class="error" role="alert">${text}</p>`);

const cancelForm = (uid: string): Html =>
  html`<form method="post" action="/interaction/${uid}/cancel"><button class="quiet">Cancel</button></form>`;

/** Asks for email and password. */
export const passwordPage = (
  uid: string,
  { email = '', error }: { email?: string | undefined; error?: string },
): Promise<string> =>
  documentOf(
    'Log in',
    html`${refusal(error)}
      <form method="post" action="/interaction/${uid}/login">
        <label for="email">Email</label>
        <input id="email" name="email" type="email" autocomplete="username" required value="${email}" />
        <label for="password">Password</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required autofocus />
        <button>Log in</button>
      </form>
      ${cancelForm(uid)}`,
  );

/** Asks for the code of the authenticator app. */
export const codePage = (uid: string, error?: string): Promise<string> =>
  documentOf(
    'Enter your code',
    html`${refusal(error)}
      <form method="post" action="/interaction/${uid}/code">
        <label for="code">Six digits from your authenticator app</label>
        <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required autofocus />
        <button>Log in</button>
      </form>
      ${cancelForm(uid)}`,
  );

/** Says what went wrong, where there is no way on. */
export const errorPage = (text: string): Promise<string> => documentOf('That did not work', html`<p>${text}</p>`);

/** Who there is, with passwords and current codes: these people are fictional. */
export const peoplePage = (people: readonly HarborPerson[], clock: Clock): Promise<string> =>
  documentOf(
    'People',
    html`<p>Harbor and its people are fictional. Log in with an address of theirs in the portal.</p>
      <dl>
        ${people.map(
          ({ name, email, password, secret, summary }) =>
            html`<dt>${name}</dt>
              <dd>
                ${email}<br /><code>${password}</code
                >${secret === undefined ? '' : html` <code>${codeOf({ secret }, clock)}</code>`}<br />${summary}
              </dd>`,
        )}
      </dl>`,
  );

/** The style of the pages. */
export const stylesheet = `:root { color-scheme: light dark; --text: light-dark(#10242b, #e8f1f3); --muted: light-dark(#50666d, #9db3b9);
  --page: light-dark(#eef4f5, #0d1719); --card: light-dark(#fff, #15262a); --line: light-dark(#7e979e, #4d686f); --accent: light-dark(#0b6b7d, #6fd0e2); --on-accent: light-dark(#fff, #06262d); --error: light-dark(#b3261e, #ffb4ab); }
* { box-sizing: border-box; }
body { margin: 0; padding: 24px; background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
main { max-inline-size: 420px; margin: 8vh auto 0; padding: 32px; background: var(--card); border-radius: 4px; }
.brand { margin: 0 0 16px; color: var(--accent); font-weight: 700; letter-spacing: .02em; }
h1 { margin: 0 0 16px; font-size: 22px; line-height: 1.25; }
label { display: block; margin-block: 12px 4px; }
input { inline-size: 100%; padding: 10px 12px; font: inherit; color: inherit; background: none; border: 1px solid var(--line); border-radius: 4px; }
button { inline-size: 100%; margin-block-start: 20px; padding: 11px 12px; font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent); border: 1px solid var(--accent); border-radius: 4px; cursor: pointer; }
button.quiet { margin-block-start: 8px; color: var(--accent); background: none; border-color: transparent; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.error { color: var(--error); }
dt { font-weight: 600; }
dd { margin: 0 0 16px; color: var(--muted); overflow-wrap: anywhere; }
`;
