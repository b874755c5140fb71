import type { PortalErrorCode } from 'portal-sdk';
import { json, problem } from './hostile-backend.ts';

/** An answer that keeps no contract, and what every call that gets it fails with. */
export interface HostileAnswer {
  readonly name: string;
  readonly code: PortalErrorCode;
  readonly answer: () => Response | Promise<Response>;
  /** It is what an operation without an answer waits for. */
  readonly empty?: true;
}

/** Stands in every body, so that a test can look for it where no text of the backend belongs. */
export const bodyMark = 'Sign in to the network';

const html = `<!doctype html><title>${bodyMark}</title><h1>${bodyMark}</h1><p>at /srv/portal/app.js:42`;
const page = (status: number, headers: Record<string, string> = {}): Response =>
  new Response(html, { status, headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers } });
const text = (body: BodyInit, type = 'application/json', status = 200): Response =>
  new Response(body, { status, headers: { 'Content-Type': type } });
const nothing = (status: number, headers: Record<string, string> = {}): Response => new Response(null, { status, headers });
const utf16 = (body: string): Uint8Array<ArrayBuffer> => new Uint8Array([...body].flatMap((each) => [each.charCodeAt(0), 0]));

/** Everything a conforming answer of any operation has, of the wrong type. */
const nulls = {
  id: null,
  kind: null,
  status: null,
  expiresIn: null,
  step: null,
  result: null,
  items: null,
  nextCursor: null,
  url: null,
  method: null,
  person: null,
  acr: null,
  idleIn: null,
  absoluteIn: null,
  csrfToken: null,
  contract: null,
  company: null,
  capabilities: null,
  login: null,
  languages: null,
};
const spoiled = (value: unknown): Response => json(Object.fromEntries(Object.keys(nulls).map((key) => [key, value])));

type Row = readonly [name: string, answer: () => Response | Promise<Response>];

/** Comes with a status of success, and is no answer. */
const successes: readonly Row[] = [
  ['an HTML page', () => page(200)],
  ['an HTML page that says it is JSON', () => text(html)],
  ['an HTML page that says it was created', () => page(201)],
  ['an empty body', () => text('')],
  ['white space', () => text(' \r\n\t ')],
  ['a body of no type', () => new Response(`"${bodyMark}"`)],
  ['JSON that breaks off', () => text(`{"items":[{"id":"${bodyMark}`)],
  ['JSON that breaks off in a character', () => text(new Uint8Array([0x7b, 0x22, 0xe2, 0x82]))],
  ['JSON and something after it', () => text(`{"id":"${bodyMark}"} ${html}`)],
  ['two JSON documents', () => text('{}\n{}')],
  ['an object with a byte order mark', () => text('\ufeff{}')],
  ['JSON in UTF-16', () => text(utf16('{}'), 'application/json; charset=utf-16')],
  ['bytes that are no UTF-8', () => text(new Uint8Array([0xff, 0xfe, 0x00, 0x80, 0xc0]))],
  ['JavaScript', () => text(`{id: '${bodyMark}'}`, 'text/javascript')],
  ['JSONP', () => text('callback({})', 'text/javascript')],
  ['JSON behind a guard', () => text(")]}',\n{}")],
  ['NaN', () => text('{"expiresIn":NaN}')],
  ['XML', () => text('<?xml version="1.0"?><session/>', 'application/xml')],
  ['a form', () => text('id=1&kind=login', 'application/x-www-form-urlencoded')],
  ['an event stream', () => text('data: {}\n\n', 'text/event-stream')],
  ['a picture', () => text(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'image/png')],
  ['null', () => json(null)],
  ['true', () => json(true)],
  ['a number', () => json(42)],
  ['a string', () => json(bodyMark)],
  ['an empty list', () => json([])],
  ['a list of objects', () => json([{ id: '1' }])],
  ['an empty object', () => json({})],
  ['only members that nobody knows', () => json({ ok: true, data: {}, message: bodyMark })],
  ['an envelope around nothing', () => json({ data: null })],
  ['an error that says 200', () => json({ error: { code: 'not-found', message: bodyMark } })],
  [
    'a problem document that says 200',
    () => json({ type: 'urn:portal:problem:not-found', title: bodyMark, status: 404, code: 'not-found', requestId: 'r' }),
  ],
  ['every member null', () => json(nulls)],
  ['every member a number', () => spoiled(7)],
  ['every member a string', () => spoiled('text')],
  ['every member a list', () => spoiled([])],
  ['every member an object', () => spoiled({})],
  [
    'every member as large as can be',
    () =>
      text(
        `{${Object.keys(nulls)
          .map((key) => `"${key}":1e400`)
          .join()}}`,
      ),
  ],
  [
    'members of a prototype',
    () => text(`{"__proto__":{"polluted":true,"csrfToken":"x","items":[],"nextCursor":null,"status":"complete"}}`),
  ],
  ['members of a constructor', () => text('{"constructor":{"prototype":{"polluted":true}}}')],
  ['members that hide methods', () => json({ toString: 1, valueOf: 1, hasOwnProperty: 1, toJSON: 1, then: 1 })],
  ['the same member twice', () => text('{"status":"pending","status":7,"items":[],"items":7}')],
  ['10 MB of text', () => json({ id: 'x'.repeat(10_000_000) })],
  ['50,000 members', () => json(Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`m${index}`, index])))],
  ['100,000 lists in each other', () => text(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)],
  ['a part of something', () => text('{"id":', 'application/json', 206)],
  ['accepted, and nothing more', () => text('', 'text/plain', 202)],
  ['nothing, and the form is to be reset', () => nothing(205)],
];

/** Sends elsewhere, or says nothing. */
const detours: readonly Row[] = [
  ['moved for good to another host', () => nothing(301, { Location: 'https://evil.example/' })],
  ['found at a log-in page', () => page(302, { Location: 'https://login.evil.example/?next=x' })],
  ['to be sent again to another host', () => nothing(307, { Location: 'https://evil.example/portal/v1/session' })],
  ['to be sent for ever to another host', () => nothing(308, { Location: 'https://evil.example/' })],
  ['a redirect to nowhere', () => nothing(302)],
  ['not modified', () => nothing(304)],
  ['an opaque error', () => Response.error()],
];

const refusals: readonly Row[] = [
  400, 401, 402, 403, 404, 405, 406, 407, 409, 410, 411, 413, 415, 418, 422, 426, 431, 451, 500, 501, 505, 511, 520, 599,
].map((status) => [`an HTML page with ${status}`, () => page(status)]);

/** Says that it is a problem document, and is none. */
const falseProblems: readonly Row[] = [
  ['without a code', () => problem('x', 400, { code: undefined })],
  ['with a number as its code', () => problem('x', 400, { code: 7 })],
  ['without a request id', () => problem('session-expired', 401, { requestId: undefined })],
  ['with its status as text', () => problem('session-expired', 401, { status: '401' })],
  ['with errors that are none', () => problem('validation-failed', 422, { errors: [{ pointer: 7 }] })],
  ['with errors that are no list', () => problem('validation-failed', 422, { errors: 'all of it' })],
  ['with nothing in it', () => text('{}', 'application/problem+json', 400)],
  ['that is null', () => text('null', 'application/problem+json', 404)],
  ['that is a list', () => text('[]', 'application/problem+json', 404)],
  ['that is a string', () => text('"session-expired"', 'application/problem+json', 401)],
  ['that breaks off', () => text('{"type":"urn:portal:problem:session-expired","co', 'application/problem+json', 401)],
  ['that is empty', () => text('', 'application/problem+json', 401)],
  ['that is an HTML page', () => text(html, 'application/problem+json', 403)],
];

const unknownCodes = [
  'brand-new',
  '',
  'toString',
  '__proto__',
  'constructor',
  'network',
  'SESSION-EXPIRED',
  'session-expired ',
  'x'.repeat(100_000),
];

const rejection =
  (reason: unknown): (() => Promise<Response>) =>
  () =>
    Promise.reject(reason);

const rows = (code: PortalErrorCode, each: readonly Row[], prefix = ''): HostileAnswer[] =>
  each.map(([name, answer]) => ({ name: prefix + name, code, answer }));

/** Every hostile answer. */
export const hostileAnswers: readonly HostileAnswer[] = [
  ...rows('invalid-response', [...successes, ...detours, ...refusals]),
  { name: 'nothing at all', code: 'invalid-response', answer: () => nothing(204), empty: true },
  ...rows('invalid-response', falseProblems, 'a problem '),
  ...rows(
    'unknown',
    unknownCodes.map((code) => [
      `a problem of the unknown code ${JSON.stringify(code.slice(0, 20))}`,
      () => problem(code, 400),
    ]),
  ),
  ...rows('quota-exceeded', [
    ['an HTML page with 429', () => page(429)],
    ['429 for a year', () => page(429, { 'Retry-After': '31536000' })],
  ]),
  ...rows(
    'temporarily-unavailable',
    [502, 503, 504].map((status) => [`an HTML page with ${status}`, () => page(status)]),
  ),
  ...rows('not-found', [
    ['a problem whose status is another', () => problem('not-found', 500)],
    ['a problem that says it is an HTML page', () => problem('not-found', 404, { headers: { 'Content-Type': 'text/html' } })],
    ['a problem with 1 MB of extensions', () => problem('not-found', 404, { more: bodyMark.repeat(50_000) })],
    [
      'a problem with members of a prototype',
      () =>
        text(
          '{"type":"t","title":"t","status":404,"code":"not-found","requestId":"r","__proto__":{"polluted":true}}',
          'application/problem+json',
          404,
        ),
    ],
  ]),
  ...rows('network', [
    ['no connection', rejection(new TypeError(bodyMark))],
    ['no response', async () => undefined as unknown as Response],
  ]),
  ...rows('unknown', [
    ['a rejection with text', rejection(bodyMark)],
    ['a rejection with nothing', rejection(undefined)],
    ['a rejection with an error', rejection(new Error(bodyMark))],
  ]),
];
