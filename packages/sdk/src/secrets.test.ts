import { currentCode, people } from 'portal-mock';
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { inspect } from 'node:util';
import { hostileBackend, problem } from '../test/hostile-backend.ts';
import { openPortal, startLogin, toPassword } from '../test/portal.ts';
import { tap } from '../test/requests.ts';
import { createPortalClient } from './client.ts';
import type { PortalFlow } from './flow.ts';
import { PortalError } from './portal-error.ts';

const { astrid } = people;
const typed = 'never-to-be-seen-again';

/** Everything that the SDK shows: values of stores, errors, and what goes to the console, as text and with hidden members. */
function watch(t: TestContext): {
  see(...values: unknown[]): void;
  follow(flow: PortalFlow): void;
  text(): string;
  printed(): string;
} {
  const seen: string[] = [];
  const printed: string[] = [];
  const see = (...values: unknown[]): void => {
    for (const value of values)
      seen.push(inspect(value, { depth: Infinity, showHidden: true, maxStringLength: Infinity }), JSON.stringify(value) ?? '');
  };
  for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const) {
    t.mock.method(console, name, (...values: unknown[]) => void printed.push(inspect(values, { depth: Infinity })));
  }
  return {
    see,
    follow(flow) {
      flow.subscribe((value, previous) =>
        see(value, previous, 'error' in value ? [value.error?.message, value.error?.stack, String(value.error)] : ''),
      );
    },
    text: () => seen.join('\n'),
    printed: () => printed.join('\n'),
  };
}

test('shows no password and no code, in a log-in where everything goes wrong before it goes well', async (t) => {
  const { see, follow, text, printed } = watch(t);
  const { client, mock, sent } = openPortal();
  client.session.subscribe((value) => see(value));
  const flow = await toPassword(client, astrid);
  follow(flow);
  await flow.answer({ kind: 'password', password: typed });
  for (const fault of ['network', 'html', 'malformed', 'empty', 'down', 'error'] as const) {
    mock.faults.answerFlow = fault;
    await flow.answer({ kind: 'password', password: astrid.password });
  }
  delete mock.faults.answerFlow;
  await flow.answer({ kind: 'password', password: `${typed}${'x'.repeat(2000)}` });
  await flow.answer({ kind: 'password', password: astrid.password });
  const code = currentCode(astrid, mock.clock);
  await flow.answer({ kind: 'totp', code: '271828' });
  await flow.answer({ kind: 'totp', code: `${code}000` });
  await flow.answer({ kind: 'totp', code });
  see(flow, flow.value, client, client.session, client.session.value);
  assert.equal(flow.value.status, 'complete');

  const secrets = [typed, astrid.password, code, '271828'];
  for (const secret of secrets) assert.ok(!text().includes(secret), 'a secret is shown');
  assert.equal(printed(), '');
  // They went where they had to go, or the test would have looked for nothing.
  for (const secret of secrets) assert.ok(sent.some(({ body }) => body.includes(secret)));
  for (const { url, headers, method, body } of sent) {
    const outside = `${url.href} ${JSON.stringify([...headers])}`;
    assert.ok(!secrets.some((secret) => outside.includes(secret)), `${method} ${url.pathname}`);
    if (secrets.some((secret) => body.includes(secret))) assert.match(url.pathname, /\/answers$/);
  }
});

test('shows no password when the connection, the caller or the time breaks off', async (t) => {
  const { see, text } = watch(t);
  const body = { step: 'step-1', kind: 'password', password: typed };
  for (const reason of [
    new TypeError(`Failed to send ${typed}`),
    new Error(typed),
    new SyntaxError(typed),
    new DOMException(typed, 'AbortError'),
  ]) {
    const { client } = hostileBackend(() => Promise.reject(reason));
    const error = await client.answerFlow({ id: 'flow-1', body }).catch((each: unknown) => each);
    assert.ok(error instanceof PortalError);
    see(error, error.stack, String(error));
  }
  assert.ok(!text().includes(typed));
});

test('shows no password in what a log keeps of an error, even when the backend sends it back', async () => {
  const { client } = hostileBackend(async (request) =>
    problem('validation-failed', 422, { title: await request.clone().text(), echo: await request.text() }),
  );
  const error = await client
    .answerFlow({ id: 'flow-1', body: { step: 's', kind: 'password', password: typed } })
    .catch((each: unknown) => each);
  assert.ok(error instanceof PortalError);
  assert.ok(!`${error.message}${String(error)}${error.stack}${JSON.stringify(error)}`.includes(typed));
});

test('keeps nothing of an answer in the flow while it is on its way', async (t) => {
  const { see, text } = watch(t);
  const { mock, clock } = openPortal();
  const backend = tap(mock.fetch);
  const client = createPortalClient({ endpoint: mock.endpoint, fetch: backend.fetch, clock });
  const flow = await startLogin(client);
  await flow.answer({ kind: 'identifier', identifier: astrid.email });
  const answering = flow.answer({ kind: 'password', password: typed });
  see(flow, flow.value, client);
  assert.equal(flow.value.status, 'answering');
  await answering;
  see(flow, flow.value, client);
  assert.ok(!text().includes(typed));
  assert.ok(backend.sent.some(({ body }) => body.includes(typed)));
});
