import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ActivityPage, ActivityReport, SecurityNoticePage } from 'portal-contract';
import { codeIn, Driver, times } from '../../test/driver.ts';
import { at, beside, errorsOf } from '../../test/profile-driver.ts';
import { call, newKinds, readActivity } from '../../test/security-driver.ts';
import { designSeed } from '../seed/design-seed.ts';
import { people } from '../seed/people.ts';
import { currentCode } from '../totp.ts';

const { astrid, bruno, lena, tilda, vera } = people;

const page = async (driver: Driver, query: string): Promise<ActivityPage> =>
  ActivityPage.parse(await call(driver, `me/activity?${query}`));

const report = (driver: Driver, id = ''): Promise<Response> => driver.send(`me/activity/${id}/report`, { method: 'POST' });

const notices = async (driver: Driver, query = ''): Promise<SecurityNoticePage> =>
  SecurityNoticePage.parse(await call(driver, `me/notifications${query}`));

test('shows what happened as the design does, newest first', async () => {
  const driver = await at(astrid);
  const shown = (await readActivity(driver)).map(({ kind, device, count, subject, reportable }) => [
    kind,
    ...[device, count, subject].filter((each) => each !== undefined),
    reportable,
  ]);
  assert.deepEqual(shown, [
    ['log-in', false],
    ['app-opened', 'MacBook Pro', 'Payslip', false],
    ['log-in', 'MacBook Pro', true],
    ['log-in-failed', 3, true],
    ['log-in', 'Astrid’s phone', true],
    ['recovery-code-used', 'Astrid’s phone', true],
    ['log-in', 'NW-DESK-114', true],
    ['password-changed', 'MacBook Pro', true],
  ]);
});

test('pages without a gap and without a repetition, whatever happens meanwhile', async () => {
  const driver = await at(astrid);
  const all = (await readActivity(driver)).map(({ id }) => id);
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const next: ActivityPage = await page(driver, `limit=3${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    seen.push(...next.items.map(({ id }) => id));
    cursor = next.nextCursor;
    await beside(driver, bruno);
    await driver.send('apps/huddle/launch', { method: 'POST' });
  }
  assert.deepEqual(seen, all);
});

test('filters by kind, and a cursor is good for its filter alone', async () => {
  const driver = await at(astrid);
  const first = await page(driver, 'kinds=log-in,log-in-failed&limit=2');
  assert.deepEqual(
    first.items.map(({ kind }) => kind),
    ['log-in', 'log-in'],
  );
  assert.deepEqual((await page(driver, 'kinds=something-new')).items, []);
  const cursor = encodeURIComponent(first.nextCursor ?? '');
  assert.deepEqual(await errorsOf(await driver.send(`me/activity?cursor=${cursor}`)), ['/cursor not-allowed']);
  for (const query of ['kinds=LOG', 'kinds=a,,b', 'limit=0', 'limit=201', 'cursor=x'])
    assert.equal(await codeIn(await driver.send(`me/activity?${query}`)), 'validation-failed', query);
});

test('failures from one place within an hour are told as one', async () => {
  const driver = await at(bruno);
  const stranger = new Driver(driver.mock);
  const flow = await stranger.failPassword(await stranger.toPassword(bruno.email), 3);
  driver.mock.clock.advance(3600);
  await stranger.failPassword(await stranger.toPassword(bruno.email), 1);
  const again = await beside(driver, bruno);
  const failures = (await readActivity(again)).filter(({ kind }) => kind === 'log-in-failed');
  assert.deepEqual(
    failures.map(({ count }) => count),
    [undefined, 3],
  );
  assert.equal(flow.step?.kind, 'password');
});

test('a lock, a recovery code, a log-out and an application are written down', async () => {
  const driver = await at(bruno);
  await driver.send('apps/huddle/launch', { method: 'POST' });
  await driver.send('session', { method: 'DELETE' });
  const stranger = new Driver(driver.mock);
  await stranger.failPassword(await stranger.toPassword(bruno.email), 5);
  driver.mock.clock.advance(900);
  await driver.logIn(bruno);
  assert.deepEqual(await newKinds(driver), ['log-in', 'account-locked', 'log-in-failed', 'log-out', 'app-opened', 'log-in']);
  const lenas = new Driver(driver.mock);
  const flow = await lenas.answer(await lenas.afterPassword(lena), { kind: 'choose', ref: 'recovery-code' });
  await lenas.answer(flow, { kind: 'recovery-code', code: lena.recoveryCodes[0] });
  assert.deepEqual(await newKinds(lenas), ['log-in', 'recovery-code-used']);
});

test('is over after ninety days', async () => {
  const driver = await at(bruno);
  driver.mock.clock.advance(90 * 86_400 - 1);
  const later = await beside(driver, bruno);
  assert.deepEqual(await newKinds(later), ['log-in', 'log-in']);
  later.mock.clock.advance(1);
  assert.deepEqual(await newKinds(later), ['log-in']);
});

test('“This wasn’t me” ends every other session, makes a new password due, and tells the person and IT once', async () => {
  const driver = await at(astrid, { seed: designSeed });
  const failed = (await readActivity(driver)).find(({ kind }) => kind === 'log-in-failed');
  const answer = ActivityReport.parse(await (await report(driver, failed?.id)).json());
  assert.deepEqual(answer, { ended: 2, loggedOut: false, passwordDue: true });
  assert.deepEqual(
    driver.mock.outbox.map(({ to, cc, subject }) => [to, cc, subject]),
    [[astrid.email, 'it@northwind.example', 'Somebody else may have used your account']],
  );
  assert.deepEqual(await newKinds(driver), ['reported', 'log-in']);
  const again = ActivityReport.parse(await (await report(driver, failed?.id)).json());
  assert.deepEqual([again.ended, again.passwordDue, driver.mock.outbox.length], [0, true, 1]);
  const marked = (await readActivity(driver)).find(({ id }) => id === failed?.id);
  assert.deepEqual([marked?.reportable, marked?.reportedAt !== undefined], [false, true]);
  driver.mock.clock.advance(30);
  const other = new Driver(driver.mock);
  const flow = await other.afterPassword(astrid);
  const next = await other.answer(flow, {
    kind: 'totp',
    code: currentCode(astrid, driver.mock.clock),
  });
  assert.deepEqual([next.step?.kind, next.step?.['reason']], ['change-password', 'reset']);
});

test('done in this session, it ends this one as well', async () => {
  const driver = await at(tilda);
  await call(driver, 'me/recovery-codes', { method: 'POST' }, 201);
  const [made] = await readActivity(driver, '?kinds=recovery-codes-replaced');
  assert.equal(made?.current, true);
  const answer = ActivityReport.parse(await (await report(driver, made.id)).json());
  assert.deepEqual([answer.loggedOut, answer.ended], [true, 1]);
  assert.equal(await codeIn(await driver.send('session')), 'session-expired');
});

test('of ten who report the same thing one does it', async () => {
  const driver = await at(astrid);
  const failed = (await readActivity(driver)).find(({ kind }) => kind === 'log-in-failed');
  const answers = await Promise.all(times(10, failed?.id).map((id) => report(driver, id)));
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
  assert.equal(driver.mock.outbox.length, 1);
});

test('what is harmless cannot be reported, and a managed password is not due here', async () => {
  const driver = await at(astrid);
  for (const { id, reportable } of await readActivity(driver))
    if (!reportable) assert.equal(await codeIn(await report(driver, id)), 'not-found');
  assert.deepEqual(driver.mock.outbox, []);
  const veras = await at(vera);
  const stranger = new Driver(veras.mock);
  await stranger.failPassword(await stranger.toPassword(vera.email), 1);
  const [failed] = await readActivity(veras, '?kinds=log-in-failed');
  assert.equal(ActivityReport.parse(await (await report(veras, failed?.id)).json()).passwordDue, false);
});

test('a notice for every change and none for what failed or merely happened', async () => {
  const driver = await at(tilda);
  assert.deepEqual(await notices(driver), { items: [], nextCursor: null, unread: 0 });
  await driver.send('me/password', {
    method: 'POST',
    body: { currentPassword: 'wrong', newPassword: 'Lanterns-Over-9-Quays', logOutOthers: false },
  });
  await driver.send('me/factors/ph-tilda', { method: 'PATCH', body: { name: 'Pixel' } });
  await call(driver, 'me/recovery-codes', { method: 'POST' }, 201);
  const first = await notices(driver, '?limit=1');
  assert.deepEqual([first.items.map(({ kind }) => kind), first.unread], [['recovery-codes-replaced'], 2]);
  const rest = await notices(driver, `?limit=1&cursor=${encodeURIComponent(first.nextCursor ?? '')}`);
  assert.deepEqual(
    rest.items.map(({ kind, subject, factor, read }) => [kind, subject, factor, read]),
    [['factor-renamed', 'Pixel', 'push', false]],
  );
  const path = `me/notifications/${rest.items[0]?.id}/read`;
  for (const each of times(2, path)) await call(driver, each, { method: 'PUT' }, 204);
  const after = await notices(driver);
  assert.deepEqual([after.items.map(({ read }) => read), after.unread], [[false, true], 1]);
});
