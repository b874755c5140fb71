import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { goodSession } from '../test/hostile-backend.ts';
import { ManualClock } from '../test/manual-clock.ts';
import { startLogin, stateOf } from '../test/portal.ts';
import { wildServer, type WildServer } from '../test/wild-server.ts';
import { createPortalClient, type PortalClient } from './client.ts';

/** A client of a server that does as it is told, with the platform's own fetch. */
async function connect(
  t: TestContext,
  answer: RequestListener,
): Promise<{ client: PortalClient; server: WildServer; clock: ManualClock }> {
  const server = await wildServer(answer);
  t.after(() => server.close());
  const clock = new ManualClock();
  return { client: createPortalClient({ endpoint: `${server.url}/portal/v1`, clock, retryDelay: () => 0 }), server, clock };
}

const begin = (client: PortalClient): Promise<unknown> => client.startFlow({ body: { kind: 'login', accepts: ['password'] } });

test('follows no redirect: nothing reaches another server', async (t) => {
  for (const status of [301, 302, 303, 307, 308]) {
    const { client: elsewhere, server: other } = await connect(t, (_, response) => response.end(JSON.stringify(goodSession)));
    const { client, server } = await connect(t, (_, response) =>
      response.writeHead(status, { Location: `${elsewhere.endpoint.href}/session` }).end(),
    );
    client.session.begin({ ...goodSession, acr: 'pwd' });
    await assert.rejects(client.getSession(), { name: 'PortalError', code: 'network' });
    await assert.rejects(begin(client), { code: 'network' });
    await assert.rejects(client.session.logOut(), { code: 'network' });
    assert.deepEqual(other.asked, []);
    assert.equal(server.asked.filter((each) => each.startsWith('POST')).length, 1);
    assert.equal(client.session.value.status, 'logged-in');
  }
});

test('survives a server that hangs up', async (t) => {
  const { client, server } = await connect(t, (request) => request.socket.destroy());
  await assert.rejects(client.getSession(), { code: 'network' });
  assert.equal(server.asked.length, 3);
  await assert.rejects(begin(client), { code: 'network' });
  assert.equal(server.asked.length, 4);
});

test('survives a server that hangs up in the middle of a body', async (t) => {
  const { client } = await connect(t, (request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
    response.write('{"items":[', () => request.socket.destroy());
  });
  await assert.rejects(client.listApps(), { code: 'network' });
  assert.equal(stateOf(await startLogin(client), 'failed').error.code, 'network');
});

test('survives a bomb of 50 MB in 50 kB', async (t) => {
  const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));
  const { client } = await connect(t, (_, response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb));
  await assert.rejects(client.getSession(), { code: 'invalid-response' });
});

test('survives an encoding that is none', async (t) => {
  const { client } = await connect(t, (_, response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end('{}'));
  await assert.rejects(client.getSession(), { code: 'network' });
});

test('survives headers that are none', async (t) => {
  const { client } = await connect(t, (request) => request.socket.end('HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n{}'));
  await assert.rejects(client.getSession(), { code: 'network' });
});

test('gives a server up that sends one byte and then nothing', async (t) => {
  let began!: () => void;
  const beginning = new Promise<void>((resolve) => (began = resolve));
  const { client, clock } = await connect(t, (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.write('{', began);
  });
  const outcome = assert.rejects(client.getSession(), { code: 'timeout' });
  await beginning;
  clock.advance(10_000);
  await outcome;
});

test('reaches nobody when nobody listens', async (t) => {
  const { client, server } = await connect(t, () => undefined);
  await server.close();
  await assert.rejects(client.getSession(), { code: 'network' });
  await client.session.refresh();
  assert.equal(client.session.value.status, 'failed');
});
