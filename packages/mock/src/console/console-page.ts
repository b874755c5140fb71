import { html } from 'hono/html';
import type { Context } from '../context.ts';
import { page, type Html } from '../pages/page.ts';
import { scenarios } from '../scenarios.ts';
import { totpParameters } from '../totp.ts';
import { peopleTable } from './people-table.ts';

/** The console: people with their passwords and current codes, mail, clock, scenarios and the latest requests. */
export async function consolePage(context: Context): Promise<Response> {
  const body = html`<main>
    <h1>Mock backend</h1>
    <p class="muted">
      The people and the company are fictional. Nothing here leaves this machine. <a href="/_mock/phone">Phones</a>
    </p>
    <section class="card">
      <h2>People</h2>
      ${await peopleTable(context)}
    </section>
    <section class="card">
      <h2>Mail</h2>
      ${outbox(context)}
    </section>
    <section class="card">
      <h2>Clock</h2>
      ${clock(context)}
    </section>
    <section class="card">
      <h2>Scenario</h2>
      ${scenarioButtons(context)}
    </section>
    <section class="card">
      <h2>Latest requests</h2>
      ${log(context)}
    </section>
  </main>`;
  return page(body, { title: 'Mock backend', refresh: secondsToReload(context) });
}

/** Seconds until the page loads again: five, or fewer when every authenticator shows another code before that. */
function secondsToReload({ clock: { now } }: Context): number {
  const period = totpParameters.period * 1000;
  return Math.min(5, Math.ceil((period - (now() % period)) / 1000));
}

function outbox({ outbox: mails }: Context): Html {
  if (mails.length === 0) return html`<p class="muted">No mail has been sent.</p>`;
  const rows = mails.toReversed().map(
    ({ at, to, subject, text, link, code }) =>
      html`<tr>
        <td><time>${at}</time></td>
        <td>${to}</td>
        <td>
          <strong>${subject}</strong><small>${text}</small>
          ${link === undefined ? '' : html`<a href="${link}">Open the link</a>`}
          ${code === undefined ? '' : html`<code class="code">${code}</code>`}
        </td>
      </tr>`,
  );
  return html`<table>
    <tr>
      <th>Sent</th>
      <th>To</th>
      <th>Mail</th>
    </tr>
    ${rows}
  </table>`;
}

const steps = [
  [30, '30 seconds'],
  [60, '1 minute'],
  [900, '15 minutes'],
  [1800, '30 minutes'],
  [43_200, '12 hours'],
] as const;

function clock({ clock: { now } }: Context): Html {
  const buttons = steps.map(([seconds, label]) => html`<li><button name="seconds" value="${seconds}">+ ${label}</button></li>`);
  return html`<p><time>${new Date(now()).toISOString()}</time></p>
    <form method="post" action="/_mock/clock">
      <ul class="row">
        ${buttons}
      </ul>
    </form>`;
}

function scenarioButtons({ scenario }: Context): Html {
  const buttons = Object.entries(scenarios).map(([name, { summary }]) => {
    const current = name === scenario ? html`aria-current="true"` : '';
    return html`<li><button name="name" value="${name}" title="${summary}" ${current}>${name}</button></li>`;
  });
  return html`<p>${scenarios[scenario].summary}.</p>
    <form method="post" action="/_mock/scenario">
      <ul class="row">
        ${buttons}
      </ul>
    </form>`;
}

function log({ log: entries }: Context): Html {
  if (entries.length === 0) return html`<p class="muted">No request yet.</p>`;
  const rows = entries
    .slice(-30)
    .toReversed()
    .map(
      ({ at, operation, status, code, requestId }) =>
        html`<tr>
          <td><time>${at}</time></td>
          <td>${operation}</td>
          <td>${status} ${code ?? ''}</td>
          <td><code>${requestId}</code></td>
        </tr>`,
    );
  return html`<table>
    <tr>
      <th>Time</th>
      <th>Operation</th>
      <th>Answer</th>
      <th>Reference</th>
    </tr>
    ${rows}
  </table>`;
}
