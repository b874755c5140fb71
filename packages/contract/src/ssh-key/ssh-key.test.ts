import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { longestSshKey, parseSshKey, sshFingerprint, type SshKeyReason, type SshPublicKey } from './index.ts';

interface Corpus {
  readonly keys: readonly {
    readonly what: string;
    readonly text: string;
    readonly kind: string;
    readonly bits: number;
    readonly fingerprint: string;
    readonly rsaBits?: number;
  }[];
  readonly refused: readonly { readonly what: string; readonly text: string; readonly reason: SshKeyReason }[];
}

const { keys, refused } = JSON.parse(await readFile(new URL('../../test/ssh-keys.json', import.meta.url), 'utf8')) as Corpus;

function keyIn(text: string, options?: { rsaBits?: number }): SshPublicKey {
  const reading = parseSshKey(text, options);
  assert.ok('key' in reading, JSON.stringify(reading));
  return reading.key;
}

test('the corpus is worth its name', () => {
  assert.ok(keys.length >= 15 && keys.length + refused.length >= 40);
  const kinds = new Set(keys.map(({ kind }) => kind));
  assert.equal(kinds.size, 7);
});

for (const { what, text, kind, bits, fingerprint, rsaBits } of keys) {
  test(`takes ${what}, and finds what ssh-keygen finds`, async () => {
    const key = keyIn(text, rsaBits === undefined ? {} : { rsaBits });
    assert.deepEqual([key.kind, key.bits, await sshFingerprint(key)], [kind, bits, fingerprint]);
  });
}

for (const { what, text, reason } of refused) {
  test(`refuses ${what}: ${reason}`, () => assert.deepEqual(parseSshKey(text), { reason }));
}

test('every reason there is has an example', () => {
  const reasons: Record<SshKeyReason, true> = {
    empty: true,
    'private-key': true,
    'several-lines': true,
    'control-character': true,
    'other-format': true,
    options: true,
    certificate: true,
    dss: true,
    'unknown-type': true,
    damaged: true,
    'wrong-blob-type': true,
    'trailing-bytes': true,
    'rsa-too-short': true,
    'too-long': true,
  };
  assert.deepEqual([...new Set(refused.map(({ reason }) => reason))].sort(), Object.keys(reasons).sort());
});

test('tells the key in one line, with one blank between', () => {
  const [first] = keys.filter(({ what }) => what.includes('several blanks'));
  const { line, comment } = keyIn(first?.text ?? '');
  assert.equal(line, first?.text.replaceAll(/\s+/g, ' '));
  assert.equal(comment, 'astrid@macbook');
  assert.equal(keyIn(line).line, line);
});

test('a text that is longer than any key is refused, however it begins', () => {
  const [first] = keys;
  assert.deepEqual(parseSshKey(`${first?.text} ${'x'.repeat(longestSshKey)}`), { reason: 'too-long' });
});

test('a key with any one byte changed in its type, or cut anywhere, is no key', () => {
  const { blob, kind } = keyIn(keys[0]?.text ?? '');
  for (let end = 1; end < blob.length; end += 1) {
    const cut = parseSshKey(`${kind} ${btoa(String.fromCharCode(...blob.subarray(0, end)))}`);
    assert.ok('reason' in cut, `cut at ${end}`);
  }
  for (let at = 0; at < 4 + kind.length; at += 1) {
    const other = Uint8Array.from(blob, (byte, index) => (index === at ? byte ^ 1 : byte));
    assert.ok('reason' in parseSshKey(`${kind} ${btoa(String.fromCharCode(...other))}`), `changed at ${at}`);
  }
});
