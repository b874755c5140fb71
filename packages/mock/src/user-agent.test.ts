import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readUserAgent } from './user-agent.ts';

const webkit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';

for (const [header, expected] of [
  [
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Chrome/140.0.0.0 Safari/537.36`,
    { browser: 'Chrome', system: 'macOS' },
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`,
    { browser: 'Edge', system: 'Windows' },
  ],
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${webkit} Version/18.5 Mobile/15E148 Safari/604.1`,
    { browser: 'Safari', system: 'iOS', device: 'iPhone' },
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0', { browser: 'Firefox', system: 'Linux' }],
  [`Mozilla/5.0 (Linux; Android 15; Pixel 9) ${webkit} Chrome/140.0.0.0 Mobile`, { browser: 'Chrome', system: 'Android' }],
  ['curl/8.14.1', {}],
  ['', {}],
] as const) {
  test(`reads ${header || 'an empty header'}`, () => assert.deepEqual(readUserAgent(header), expected));
}
