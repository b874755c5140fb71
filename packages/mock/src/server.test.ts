import assert from 'node:assert/strict';
import { createServer, type AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { Flow, Launch } from 'portal-contract';
import { createMock, type Mock } from './mock.ts';
import { people } from './seed/people.ts';
import { startServer, type RunningServer, type ServerOptions } from './server.ts';

/** A port that is free now. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

interface Started extends RunningServer {
  readonly mock: Mock;
  readonly port: number;
}

async function started(context: TestContext, options: Partial<ServerOptions> = {}): Promise<Started> {
  const port = await freePort();
  const mock = createMock({ endpoint: `http://localhost:${port}/portal/v1` });
  const server = await startServer({ mock, port, ...options });
  context.after(() => server.close());
  return { ...server, mock, port };
}

/** Cookies as a `Cookie` header sends them back. */
const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

test('a person logs in and opens an application over HTTP', async (context) => {
  const { url, mock } = await started(context);
  const jar: string[] = [];
  const post = async (path: string, body: object, headers: Record<string, string> = {}): Promise<Response> => {
    const all = { origin: url, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', 'x-portal-request': '1' };
    const init = { method: 'POST', headers: { ...all, cookie: jar.join('; '), ...headers }, body: JSON.stringify(body) };
    const response = await fetch(`${mock.endpoint}/${path}`, init);
    if (response.headers.has('set-cookie')) jar.push(cookiesOf(response));
    return response;
  };
  let flow = Flow.parse(await (await post('flows', { kind: 'login', accepts: ['identifier', 'password'] })).json());
  for (const answer of [
    { kind: 'identifier', identifier: people.bruno.email },
    { kind: 'password', password: people.bruno.password },
  ]) {
    flow = Flow.parse(await (await post(`flows/${flow.id}/answers`, { step: flow.step?.id, ...answer })).json());
  }
  assert.equal(flow.status, 'complete');
  assert.equal(jar.length, 2);
  const launch = await post('apps/huddle/launch', {}, { 'x-portal-csrf': flow.result?.session?.csrfToken ?? '' });
  const { url: app } = Launch.parse(await launch.json());
  const page = await fetch(app, { headers: { cookie: jar.join('; ') } });
  assert.match(await page.text(), /You’re logged in to Huddle as <strong>Bruno Okafor/);
});

test('serves the host’s pages beside the API, never in its place', async (context) => {
  const asked: string[] = [];
  const pages = (request: Request): Response | undefined => {
    const { pathname } = new URL(request.url);
    asked.push(pathname);
    return pathname === '/' ? new Response('home') : undefined;
  };
  const { url } = await started(context, { pages });
  assert.equal(await (await fetch(url)).text(), 'home');
  assert.equal((await fetch(`${url}/missing`)).status, 404);
  assert.equal((await fetch(`${url}/portal/v1/missing`)).status, 404);
  assert.equal((await fetch(`${url}/_mock`)).status, 200);
  assert.equal((await fetch(`${url}/portal/v10`)).status, 404);
  assert.deepEqual(asked, ['/', '/missing', '/portal/v10']);
});

test('a taken port rejects with a sentence that names PORT', async (context) => {
  const { mock, port } = await started(context);
  await assert.rejects(startServer({ mock, port }), (error: Error) => {
    assert.match(error.message, new RegExp(`Port ${port} is taken.*PORT=${port + 1}`));
    return true;
  });
});

test('a lost connection is lost over HTTP too, and a body that is too large is malformed', async (context) => {
  const { mock, url } = await started(context);
  mock.faults.getConfiguration = 'network';
  await assert.rejects(fetch(`${mock.endpoint}/configuration`), TypeError);
  const headers = { origin: url, 'content-type': 'application/json', 'x-portal-request': '1' };
  const body = new Blob(['x'.repeat(70_000)]).stream();
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' };
  assert.equal((await fetch(`${mock.endpoint}/flows`, init)).status, 400);
});

test('closing ends requests that hang', async () => {
  const port = await freePort();
  const mock = createMock({ endpoint: `http://localhost:${port}/portal/v1`, scenario: 'hang' });
  const server = await startServer({ mock, port });
  const hanging = assert.rejects(fetch(`${mock.endpoint}/configuration`), TypeError);
  const arrived = await fetch(`${server.url}/_mock/style.css`);
  assert.equal(arrived.status, 200);
  await server.close();
  await hanging;
  await assert.rejects(fetch(`${server.url}/_mock/style.css`), TypeError);
});
