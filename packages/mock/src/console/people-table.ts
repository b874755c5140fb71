import { html } from 'hono/html';
import type { Account } from '../accounts.ts';
import { secondsUntil, type Clock } from '../clock.ts';
import type { Context } from '../context.ts';
import { lockedUntil } from '../lockout.ts';
import type { Html } from '../pages/page.ts';
import type { SeedPerson } from '../seed/seed.ts';
import { codeOf, totpParameters } from '../totp.ts';

/** The people of the seed, with everything one needs to log in as them. */
export async function peopleTable(context: Context): Promise<Html> {
  const rows = await Promise.all(context.people.map((person) => personRow(context, person)));
  return html`<table>
    <tr>
      <th>Person</th>
      <th>Password</th>
      <th>Code now</th>
      <th>State</th>
    </tr>
    ${rows}
  </table>`;
}

async function personRow(context: Context, { id, password, summary }: SeedPerson): Promise<Html> {
  const account = (await context.store.get('accounts', id))?.value;
  if (!account) return html``;
  const until = await lockedUntil(context, account.email);
  return html`<tr>
    <td><strong>${account.name}</strong><small>${account.email}</small><small>${summary}</small></td>
    <td><code>${password}</code></td>
    <td>${codes(account, context.clock)}</td>
    <td>
      ${stateOf(account, context.clock, until)} ${account.status === 'locked' || until !== undefined ? unlockButton(id) : ''}
    </td>
  </tr>`;
}

function codes({ authenticators }: Account, clock: Clock): Html[] | string {
  if (authenticators.length === 0) return '–';
  const left = totpParameters.period - Math.floor((clock.now() / 1000) % totpParameters.period);
  return authenticators.map(
    (authenticator) =>
      html`<code class="code">${codeOf(authenticator, clock)}</code><small>${authenticator.label}, ${left} s left</small>`,
  );
}

function stateOf({ status }: Account, clock: Clock, until: number | undefined): string {
  if (status === 'suspended') return 'Disabled';
  if (status === 'locked') return 'Locked by the administrator';
  return until === undefined ? 'Active' : `Locked for ${Math.ceil(secondsUntil(until, clock) / 60)} min`;
}

const unlockButton = (id: string): Html =>
  html`<form method="post" action="/_mock/unlock"><button name="person" value="${id}">Unlock</button></form>`;
