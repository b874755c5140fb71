import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { corpusBase, returnCorpus, urlCorpus } from '../test/url-corpus.ts';
import { allowedImage, allowedUrl, isTrustworthy, sameOriginPath } from './url-policy.ts';

const quoted = (value: string): string => JSON.stringify(value);

test('follows and refuses the addresses of the corpus', async (t) => {
  assert.ok(urlCorpus.length >= 60, `${urlCorpus.length} rows`);
  for (const { value, leadsTo, base = corpusBase, schemes } of urlCorpus) {
    const also = schemes ? ` with ${schemes.join()}` : '';
    await t.test(`${leadsTo === undefined ? 'refuses' : 'follows'} ${quoted(value)}${also}`, () => {
      assert.equal(allowedUrl(value, { base, ...(schemes && { schemes }) })?.href, leadsTo);
    });
  }
});

test('returns only to paths of the own origin', async (t) => {
  for (const [value, path] of returnCorpus) {
    await t.test(`${path === undefined ? 'refuses' : 'returns to'} ${quoted(value)}`, () => {
      assert.equal(sameOriginPath(value, corpusBase), path);
    });
  }
});

/** Addresses put together from the pieces that policies stumble over. */
const pieces = [
  'javascript:',
  'data:',
  'https:',
  'http:',
  'file:',
  'blob:',
  'slack:',
  'mailto:',
  '/',
  '//',
  '\\',
  ':',
  '@',
  '?',
  '#',
  '.',
  '..',
  '%2f',
  '%2e',
  '\t',
  '\n',
  '\r',
  ' ',
  '\u0000',
  '\u200b',
  '\u202e',
  'evil.example',
  'intranet.northwind.example',
  'localhost',
  '127.0.0.1',
  '[::1]',
  'x',
  ':80',
  ':443',
];
const address = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join('')),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.string({ unit: 'binary' }),
);
const base = fc.constantFrom(corpusBase, 'http://localhost:4000/portal/v1', 'http://intranet.northwind.example/');

test('whatever the address, what is followed has an allowed scheme and no credentials', () => {
  fc.assert(
    fc.property(address, base, (value, from) => {
      const url = allowedUrl(value, { base: from, schemes: ['slack', 'javascript', 'http'] });
      if (!url) return;
      assert.ok(['https:', 'http:', 'slack:'].includes(url.protocol), url.href);
      assert.equal(url.username + url.password, '');
      if (url.protocol === 'http:') assert.ok(isTrustworthy(url) || url.origin === new URL(from).origin, url.href);
      assert.equal(allowedUrl(url.href, { base: from, schemes: ['slack'] })?.href, url.href);
    }),
    { numRuns: 5000 },
  );
});

test('whatever the address, a path to return to stays on the origin when it is followed', () => {
  fc.assert(
    fc.property(address, base, (value, from) => {
      const path = sameOriginPath(value, from);
      if (path === undefined) return;
      assert.match(path, /^\//);
      assert.equal(new URL(path, from).origin, new URL(from).origin);
      assert.equal(sameOriginPath(path, from), path);
    }),
    { numRuns: 5000 },
  );
});

test('no address makes the policy throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 64 }), (value) => {
      allowedUrl(value, { base: corpusBase });
      allowedImage(value, { base: corpusBase });
      sameOriginPath(value, corpusBase);
    }),
  );
});

test('credentials travel over https, or within this machine', () => {
  const trusted = [
    'https://portal.example',
    'http://localhost:4000',
    'http://127.0.0.1',
    'http://127.255.255.254',
    'http://[::1]:1',
  ];
  const others = [
    'http://portal.example',
    'http://localhost.example',
    'ftp://localhost',
    'file:///x',
    'ws://localhost',
    'http://1270.0.0.1.example',
  ];
  for (const url of trusted) assert.equal(isTrustworthy(new URL(url)), true, url);
  for (const url of others) assert.equal(isTrustworthy(new URL(url)), false, url);
});

test('shows images from https, from the base’s origin, and inline PNG and WebP', async (t) => {
  const shown: readonly (readonly [string, string | undefined])[] = [
    ['https://cdn.northwind.example/chat.svg', 'https://cdn.northwind.example/chat.svg'],
    ['/logos/chat.png', 'https://intranet.northwind.example/logos/chat.png'],
    ['data:image/png;base64,iVBORw0KGgo=', 'data:image/png;base64,iVBORw0KGgo='],
    ['data:image/webp;base64,UklGRg==', 'data:image/webp;base64,UklGRg=='],
    ['data:image/svg+xml;base64,PHN2Zz4=', undefined],
    ['data:image/svg+xml,<svg onload=alert(1)>', undefined],
    ['data:image/png,x', undefined],
    ['data:image/png;base64,', undefined],
    ['data:image/png;base64,iVBOR\n', undefined],
    ['data:image/png;base64,iVBOR"onerror=', undefined],
    ['data:image/png;charset=x;base64,iVBOR', undefined],
    ['data:text/html;base64,PHNjcmlwdD4=', undefined],
    ['data:image/gif;base64,R0lGOD==', undefined],
    [' data:image/svg+xml,x', undefined],
    ['http://cdn.northwind.example/chat.png', undefined],
    ['javascript:alert(1)', undefined],
    ['blob:https://intranet.northwind.example/x', undefined],
    ['slack://logo', undefined],
  ];
  for (const [value, leadsTo] of shown) {
    await t.test(`${leadsTo === undefined ? 'refuses' : 'shows'} ${quoted(value)}`, () => {
      assert.equal(allowedImage(value, { base: corpusBase }), leadsTo);
    });
  }
  assert.equal(
    allowedImage('/logo.png', { base: 'http://intranet.northwind.example/portal' }),
    'http://intranet.northwind.example/logo.png',
  );
});
