import { html } from 'hono/html';
import type { Hono } from 'hono';
import type { Account } from '../accounts.ts';
import type { Env } from '../api.ts';
import { secondsUntil } from '../clock.ts';
import type { Context } from '../context.ts';
import { answerPush, endOfPush, isWaiting, type PushAnswer, type PushRecord } from '../push.ts';
import { fromOwnForm, seeOther } from './form.ts';
import { page, type Html } from './page.ts';

const path = '/_mock/phone';

/** Mounts the screens of everybody's phones: the requests that wait, and the numbers to answer them with. */
export function mountPhone(app: Hono<Env>, context: Context): void {
  app.get(path, () => phonePage(context));
  app.post(path, async (c) => {
    const fields = await fromOwnForm(context, c.req.raw, c.env.exchange);
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

async function phonePage(context: Context): Promise<Response> {
  const pushes = (await context.store.list('pushes')).filter((push) => isWaiting(push, context.clock));
  const accounts = await context.store.list('accounts');
  const cards = pushes.flatMap((push) => {
    const owner = accounts.find(({ phone }) => phone?.id === push.phone);
    return owner ? [card(context, owner, push)] : [];
  });
  const body = html`<main>
    <h1>Phones</h1>
    <p class="muted">What the phones of Northwind’s people show now. <a href="/_mock">Console</a></p>
    ${cards.length > 0 ? cards : html`<p>No request is waiting.</p>`}
  </main>`;
  return page(body, { title: 'Phones', refresh: 2 });
}

/** One request on one phone. The number is the approval: nobody can approve without having seen the portal. */
function card({ clock, endpoint }: Context, { name, phone }: Account, push: PushRecord): Html {
  const numbers = push.numbers.map((number) => html`<li><button name="number" value="${number}">${number}</button></li>`);
  return html`<section class="card">
    <h2>${phone?.name}</h2>
    <p>Is ${name} logging in to Northwind at ${endpoint.host}?</p>
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
