import { html } from 'hono/html';
import type { Account } from '../accounts.ts';
import { secondsUntil, type Clock } from '../clock.ts';
import type { Context } from '../context.ts';
import { isShutOut } from '../enrolment-window.ts';
import { lockedUntil } from '../lockout.ts';
import type { Html } from '../pages/page.ts';
import { hashCode } from '../recovery-codes.ts';
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

async function personRow(context: Context, { id, password, summary, recoveryCodes = [] }: SeedPerson): Promise<Html> {
  const account = (await context.store.get('accounts', id))?.value;
  if (!account) return html``;
  const until = await lockedUntil(context, account.email);
  return html`<tr>
    <td><strong>${account.name}</strong><small>${account.email}</small><small>${summary}</small></td>
    <td>${account.passwordChangedAt === undefined ? html`<code>${password}</code>` : 'Changed'}</td>
    <td>${codes(account, context.clock)} ${await spareCodes(account, recoveryCodes)}</td>
    <td>${stateOf(context, account, until)} ${canUnlock(context, account, until) ? unlockButton(id) : ''}</td>
  </tr>`;
}

function codes({ authenticators, phone }: Account, clock: Clock): Html[] | Html | string {
  if (authenticators.length === 0) return phone ? html`<a href="/_mock/phone">${phone.name}</a>` : '–';
  const left = totpParameters.period - Math.floor((clock.now() / 1000) % totpParameters.period);
  return authenticators.map(
    (authenticator) =>
      html`<code class="code">${codeOf(authenticator, clock)}</code><small>${authenticator.label}, ${left} s left</small>`,
  );
}

/** The recovery codes of the seed that still work. */
async function spareCodes(account: Account, recoveryCodes: readonly string[]): Promise<Html | string> {
  const hashes = await Promise.all(recoveryCodes.map(hashCode));
  const spare = recoveryCodes.filter((_, index) =>
    account.recoveryCodes.some(({ hash, used }) => !used && hash === hashes[index]),
  );
  if (spare.length === 0) return '';
  const items = spare.map((code) => html`<li><code>${code}</code></li>`);
  return html`<small>Recovery codes, each once</small>
    <ul class="row">
      ${items}
    </ul>`;
}

function stateOf(context: Context, account: Account, until: number | undefined): string {
  if (account.status === 'suspended') return 'Disabled';
  if (account.status === 'locked') return 'Locked by the administrator';
  if (until !== undefined) return `Locked for ${Math.ceil(secondsUntil(until, context.clock) / 60)} min`;
  return isShutOut(context, account) ? 'Shut out without a second step' : 'Active';
}

const canUnlock = (context: Context, account: Account, until: number | undefined): boolean =>
  account.status === 'locked' || until !== undefined || isShutOut(context, account);

const unlockButton = (id: string): Html =>
  html`<form method="post" action="/_mock/unlock"><button name="person" value="${id}">Unlock</button></form>`;
