import { html } from 'hono/html';
import type { Hono } from 'hono';
import type { Account } from '../accounts.ts';
import type { Env } from '../api.ts';
import { secondsUntil } from '../clock.ts';
import type { Context } from '../context.ts';
import { answerPush, endOfPush, isWaiting, type PushAnswer, type PushRecord } from '../push.ts';
import { pairPhone } from '../security/pair-phone.ts';
import { fromOwnForm, seeOther } from './form.ts';
import { page, type Html } from './page.ts';

const path = '/_mock/phone';

/** Mounts the screens of everybody's phones: the requests that wait, and the numbers to answer them with. */
export function mountPhone(app: Hono<Env>, context: Context): void {
  app.get(path, (c) => phonePage(context, c.req.query('code')));
  app.post(path, async (c) => {
    const fields = await fromOwnForm(context, c.req.raw, c.env.exchange);
    const code = fields.get('code');
    if (code !== null) await pairPhone(context, { code, name: fields.get('name') ?? '' });
    const answer = answerIn(fields);
    if (answer !== undefined) await answerPush(context, fields.get('push') ?? '', answer);
    return seeOther(path);
  });
}

function answerIn(fields: URLSearchParams): PushAnswer | undefined {
  if (fields.get('answer') === 'deny') return 'deny';
  const number = fields.get('number');
  return number === null ? undefined : { number: Number(number) };
}

async function phonePage(context: Context, code?: string): Promise<Response> {
  const pushes = (await context.store.list('pushes')).filter((push) => isWaiting(push, context.clock));
  const accounts = await context.store.list('accounts');
  const cards = pushes.flatMap((push) => {
    const owner = accounts.find(({ phone }) => phone?.id === push.phone);
    return owner ? [card(context, owner, push)] : [];
  });
  const body = html`<main>
    <h1>Phones</h1>
    <p class="muted">What the phones of Northwind’s people show now. <a href="/_mock">Console</a></p>
    ${cards.length > 0 ? cards : html`<p>No request is waiting.</p>`} ${pairing(code)}
  </main>`;
  // Whoever types a code is not interrupted.
  return page(body, { title: 'Phones', ...(code === undefined && { refresh: 2 }) });
}

/** Pairs a phone with the code that the portal shows, or that stands in its QR code. */
const pairing = (code?: string): Html =>
  code === undefined
    ? html`<p><a href="${path}?code=">Pair a phone</a></p>`
    : html`<section class="card">
        <h2>Pair a phone</h2>
        <form method="post" action="${path}">
          <label>Code <input name="code" value="${code}" required autocomplete="off" /></label>
          <label>Name <input name="name" maxlength="64" autocomplete="off" /></label>
          <button>Pair</button>
        </form>
      </section>`;

/** One request on one phone. The number is the approval: nobody can approve without having seen the portal. */
function card({ clock, endpoint }: Context, { name, phone }: Account, push: PushRecord): Html {
  const numbers = push.numbers.map((number) => html`<li><button name="number" value="${number}">${number}</button></li>`);
  return html`<section class="card">
    <h2>${phone?.name}</h2>
    <p>${push.test ? 'This is a test. It opens nothing.' : `Is ${name} logging in to Northwind at ${endpoint.host}?`}</p>
    <p>To approve, choose the number that the portal shows. ${secondsUntil(endOfPush(push), clock)} s left.</p>
    <form method="post" action="${path}">
      <input type="hidden" name="push" value="${push.id}" />
      <ul class="row">
        ${numbers}
        <li><button name="answer" value="deny">Deny</button></li>
      </ul>
    </form>
  </section>`;
}
