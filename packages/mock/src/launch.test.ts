import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Launch } from 'portal-contract';
import { Driver, problemOf, quickMock, times } from '../test/driver.ts';
import { people } from './seed/people.ts';
import { seed, type Seed } from './seed/seed.ts';

const { astrid, bruno } = people;

/** Bruno, with an application that asks for a second step he cannot give. */
const strictSeed: Seed = {
  ...seed,
  people: seed.people.map((person) => (person.id === bruno.id ? { ...person, apps: ['payslip', 'huddle'] } : person)),
};

async function loggedIn(person: typeof astrid | typeof bruno, mock = quickMock()): Promise<Driver> {
  const driver = new Driver(mock);
  await driver.logIn(person);
  return driver;
}

const launch = async (driver: Driver, app: string): Promise<Launch> => {
  const response = await driver.send(`apps/${app}/launch`, { method: 'POST' });
  assert.equal(response.status, 200);
  return Launch.parse(await response.json());
};

test('opens the application with the person logged in, once', async () => {
  const driver = await loggedIn(astrid);
  const { url, method, expiresIn } = await launch(driver, 'huddle');
  assert.equal(method, 'get');
  assert.equal(expiresIn, 60);
  const page = await driver.send(url);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /You’re logged in to Huddle as <strong>Astrid Lindqvist<\/strong>/);
  assert.equal((await driver.send(url)).status, 403);
});

test('of ten uses at once one opens it', async () => {
  const driver = await loggedIn(bruno);
  const { url } = await launch(driver, 'huddle');
  const statuses = await Promise.all(Array.from({ length: 10 }, async () => (await driver.send(url)).status));
  assert.deepEqual(statuses.sort(), [200, ...times(9, 403)]);
});

test('works for sixty seconds', async () => {
  const driver = await loggedIn(bruno);
  const [early, late] = [await launch(driver, 'huddle'), await launch(driver, 'huddle')];
  driver.mock.clock.advance(59);
  assert.equal((await driver.send(early.url)).status, 200);
  driver.mock.clock.advance(1);
  assert.equal((await driver.send(late.url)).status, 403);
});

test('works only for its application, its session, and while that lives', async () => {
  const mock = quickMock();
  const driver = await loggedIn(bruno, mock);
  const other = await loggedIn(astrid, mock);
  const url = async (): Promise<string> => (await launch(driver, 'huddle')).url;
  assert.equal((await driver.send((await url()).replace('/huddle', '/fieldnotes'))).status, 403);
  assert.equal((await other.send(await url())).status, 403);
  assert.equal((await new Driver(mock).send(await url())).status, 403);
  const last = await url();
  await driver.send('session', { method: 'DELETE' });
  assert.equal((await driver.send(last)).status, 403);
});

test('the page of a refused ticket shows nothing of the request', async () => {
  const driver = await loggedIn(bruno);
  const response = await driver.send('/_mock/apps/%3Cscript%3Ealert(1)%3C%2Fscript%3E?ticket=%3Cb%3E');
  assert.equal(response.status, 403);
  assert.doesNotMatch(await response.text(), /<script|<b>/);
});

test('asks for more proof in the shape of RFC 9470', async () => {
  const driver = await loggedIn(bruno, quickMock({ seed: strictSeed }));
  const response = await driver.send('apps/payslip/launch', { method: 'POST' });
  assert.equal(response.status, 401);
  assert.equal(
    response.headers.get('www-authenticate'),
    'PortalSession error="insufficient_user_authentication", acr_values="mfa", max_age=43200',
  );
  const problem = await problemOf(response);
  assert.equal(problem.code, 'step-up-required');
  assert.equal(problem['acr'], 'mfa');
  assert.equal(problem['maxAge'], 43_200);
  assert.equal(problem['app'], 'payslip');
});

test('a session with a second step opens what asks for one', async () => {
  const driver = await loggedIn(astrid);
  assert.equal((await driver.send((await launch(driver, 'payslip')).url)).status, 200);
});

test('a tile’s link goes to the application', async () => {
  const driver = await loggedIn(bruno);
  const response = await driver.send('apps/huddle/open');
  assert.equal(response.status, 303);
  const location = response.headers.get('location') ?? '';
  assert.match(location, /^http:\/\/localhost:4000\/_mock\/apps\/huddle\?ticket=[\w-]{43}$/);
  assert.equal((await driver.send(location)).status, 200);
});

test('a tile’s link goes to the log-in page first when there is no session, and names the application', async () => {
  const driver = new Driver(quickMock({ loginPage: '/start?from=tile' }));
  const response = await driver.send('apps/no.such~app/open');
  assert.equal(response.status, 303);
  assert.equal(response.headers.get('location'), 'http://localhost:4000/start?from=tile&portal-app=no.such%7Eapp');
});

test('a tile’s link that cannot be followed leads to a page with no script in it', async () => {
  const driver = await loggedIn(bruno);
  for (const [app, status] of [
    ['beacon-status', 409],
    ['%3Cscript%3E', 404],
  ] as const) {
    const response = await driver.send(`apps/${app}/open`);
    assert.equal(response.status, status);
    assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.doesNotMatch(await response.text(), /<script/);
  }
});
