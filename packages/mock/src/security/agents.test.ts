import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { type Agent, Agents } from 'portal-contract';
import { codeIn, Driver, quickMock } from '../../test/driver.ts';
import { at } from '../../test/profile-driver.ts';
import { people } from '../seed/people.ts';

const agents = async (driver: Driver): Promise<readonly Agent[]> =>
  Agents.parse(await (await driver.send('agents')).json()).items;

test('there is an agent for every system and architecture', async () => {
  const driver = await at(people.bruno);
  const systems = (await agents(driver)).map(({ system, architecture }) => `${system} ${architecture}`);
  assert.deepEqual(systems.sort(), ['linux arm64', 'linux x64', 'macos arm64', 'macos x64', 'windows arm64', 'windows x64']);
});

test('every file is as long as its row says, and has the SHA-256 of its row', async () => {
  const driver = await at(people.bruno);
  for (const { url, size, sha256, fileName } of await agents(driver)) {
    const response = await driver.browser.fetch(url);
    const bytes = new Uint8Array(await response.arrayBuffer());
    assert.equal(bytes.length, size, fileName);
    assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256, fileName);
    assert.equal(response.headers.get('content-disposition'), 'attachment');
    assert.ok(url.endsWith(`/${fileName}`));
  }
});

test('what an agent asks for is handed in where keys are taken', async () => {
  const driver = await at(people.bruno, { endpoint: 'https://intranet.northwind.example/portal/v1' });
  for (const { url } of await agents(driver)) {
    const source = await (await driver.browser.fetch(url)).text();
    assert.match(source, /Connect key/);
    assert.ok(source.includes("'https://intranet.northwind.example/_mock/connect'"));
  }
});

test('no other file is there, and nobody sees the list without a session', async () => {
  const driver = new Driver(quickMock());
  assert.equal((await driver.browser.fetch('http://localhost:4000/_mock/agents/other.sh')).status, 404);
  assert.equal(await codeIn(await driver.send('agents')), 'session-expired');
});
