import { problemStatus } from 'portal-contract';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { json, problem } from '../test/hostile-backend.ts';
import { PortalError, readError, toPortalError } from './portal-error.ts';
import { retryAfterOf } from './retry-after.ts';

test('is an error whose message is its code', () => {
  const error = new PortalError('not-found');
  assert.ok(error instanceof Error);
  assert.equal(error.name, 'PortalError');
  assert.equal(error.message, 'not-found');
  assert.equal(`${error}`, 'PortalError: not-found');
  assert.equal(error.problem, undefined);
  assert.equal(error.retryAfter, undefined);
});

test('tells its code and the request to look up, and nothing else, as JSON', async () => {
  const error = await readError(
    problem('validation-failed', 422, { errors: [{ pointer: '/x', code: 'required' }], echo: 'secret' }),
  );
  assert.equal(JSON.stringify(error), '{"name":"PortalError","code":"validation-failed","requestId":"r-1"}');
  assert.equal(JSON.stringify(new PortalError('network')), '{"name":"PortalError","code":"network"}');
});

test('holds no request and no response', async () => {
  const error = await readError(problem('internal', 500));
  assert.equal(error.cause, undefined);
  assert.doesNotMatch(inspect(error, { depth: Infinity, showHidden: true }), /secret|Request|Response|Headers/);
});

test('names whatever a call can throw', () => {
  const rows: readonly (readonly [unknown, string])[] = [
    [new PortalError('step-mismatch'), 'step-mismatch'],
    [new DOMException('gone', 'AbortError'), 'aborted'],
    [new DOMException('full', 'QuotaExceededError'), 'unknown'],
    [new TypeError('Failed to fetch'), 'network'],
    [new SyntaxError('Unexpected end of JSON input'), 'invalid-response'],
    [new RangeError('x'), 'unknown'],
    [new Error('x'), 'unknown'],
    ['text', 'unknown'],
    [undefined, 'unknown'],
    [null, 'unknown'],
    [{ code: 'not-found' }, 'unknown'],
  ];
  for (const [cause, code] of rows) assert.equal(toPortalError(cause).code, code, inspect(cause));
});

test('leaves an error of its own as it is', async () => {
  const error = new PortalError('timeout');
  assert.equal(toPortalError(error), error);
});

test('takes the code of every problem of the contract', async () => {
  for (const [code, status] of Object.entries(problemStatus)) {
    const error = await readError(problem(code, status));
    assert.equal(error.code, code);
    assert.equal(error.problem?.code, code);
  }
});

test('keeps the extension members of a problem', async () => {
  const error = await readError(problem('step-up-required', 401, { acr: 'mfa', maxAge: 300 }));
  assert.equal(error.problem?.['acr'], 'mfa');
  assert.equal(error.problem?.['maxAge'], 300);
});

test('a problem code that it does not know is unknown, also one that every object has', async () => {
  for (const code of ['brand-new', '', 'toString', '__proto__', 'constructor', 'network']) {
    const error = await readError(problem(code, 400));
    assert.equal(error.code, 'unknown', code);
    assert.equal(error.problem?.code, code);
  }
});

test('an answer without a problem document is named by its status', async () => {
  const rows: readonly (readonly [number, string])[] = [
    [400, 'invalid-response'],
    [401, 'invalid-response'],
    [404, 'invalid-response'],
    [429, 'quota-exceeded'],
    [500, 'invalid-response'],
    [501, 'invalid-response'],
    [502, 'temporarily-unavailable'],
    [503, 'temporarily-unavailable'],
    [504, 'temporarily-unavailable'],
    [505, 'invalid-response'],
  ];
  for (const [status, code] of rows) {
    for (const body of ['', '<h1>Bad Gateway</h1>', '{"error":"x"}', '{"code":"not-found"}', 'null', '[]', '{']) {
      const error = await readError(new Response(body, { status }));
      assert.equal(error.code, code, `${status} ${body}`);
      assert.equal(error.problem, undefined);
      assert.equal(error.message, code);
    }
  }
});

test('reads the seconds of Retry-After, and no dates, since clocks are never compared', async () => {
  const rows: readonly (readonly [string, number | undefined])[] = [
    ['0', 0],
    ['120', 120],
    ['31536000', 31_536_000],
    ['-1', undefined],
    ['1.5', undefined],
    ['1e3', undefined],
    ['soon', undefined],
    ['', undefined],
    ['Wed, 21 Oct 2026 07:28:00 GMT', undefined],
  ];
  for (const [header, seconds] of rows) {
    assert.equal(retryAfterOf(json({}, { headers: { 'Retry-After': header } })), seconds, header);
    const error = await readError(problem('temporarily-unavailable', 503, { headers: { 'Retry-After': header } }));
    assert.equal(error.retryAfter, seconds, header);
  }
  assert.equal(retryAfterOf(json({})), undefined);
});
