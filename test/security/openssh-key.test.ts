import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { parseSshKey, sshFingerprint } from 'portal-contract/ssh-key';
import { type Ed25519Pair, privateFile, publicLine } from '../../packages/elements/src/security/openssh-key.ts';

/** The first pair of the test vectors of Ed25519 (RFC 8032 §7.1): everybody has its private key. */
const known: Ed25519Pair = {
  seed: Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex'),
  point: Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex'),
};

function newPair(): Ed25519Pair {
  const { d = '', x = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return { seed: Buffer.from(d, 'base64url'), point: Buffer.from(x, 'base64url') };
}

/** Writes a private key as only its owner may read it, for the time of the test. */
function saved(context: TestContext, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'openssh-key-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'id_ed25519');
  writeFileSync(file, text);
  chmodSync(file, 0o600);
  return file;
}

const sshKeygen = (...args: string[]): string => execFileSync('ssh-keygen', args, { encoding: 'utf8' }).trim();

test('is laid out as OpenSSH writes it', () => {
  const text = privateFile(known, { comment: 'workstation', check: 0x01020304 });
  const [first, ...lines] = text.trimEnd().split('\n');
  assert.deepEqual([first, lines.pop()], ['-----BEGIN OPENSSH PRIVATE KEY-----', '-----END OPENSSH PRIVATE KEY-----']);
  assert.ok(lines.every((line, index) => (index < lines.length - 1 ? line.length === 70 : line.length <= 70)));
  assert.ok(text.endsWith('\n'));
  const bytes = Buffer.from(lines.join(''), 'base64');
  assert.equal(bytes.subarray(0, 15).toString('latin1'), 'openssh-key-v1\0');
  // The check stands there twice, and what is secret fills up eight bytes.
  assert.equal(bytes.indexOf('0102030401020304', 0, 'hex') > 0, true);
  const secret = bytes.subarray(bytes.indexOf('0102030401020304', 0, 'hex'));
  assert.equal(secret.length % 8, 0);
  assert.equal(bytes.readUInt32BE(bytes.length - secret.length - 4), secret.length);
});

test('the public line is what the contract takes', async () => {
  const line = publicLine(known, 'workstation');
  const reading = parseSshKey(line);
  assert.ok('key' in reading);
  assert.deepEqual([reading.key.kind, reading.key.line, reading.key.comment], ['ssh-ed25519', line, 'workstation']);
  assert.match(await sshFingerprint(reading.key), /^SHA256:[\w+/]{43}$/);
});

for (const comment of ['', 'workstation', 'åsa@arbetsstation', 'a', 'ab', 'abc', 'abcd', 'abcde', 'abcdef', 'abcdefg'])
  test(`ssh-keygen -y finds the public key in the private one, with the comment “${comment}”`, (context) => {
    const pair = newPair();
    const file = saved(context, privateFile(pair, { comment, check: 0xfedcba98 }));
    assert.equal(sshKeygen('-y', '-P', '', '-f', file), publicLine(pair, comment));
  });

test('ssh-keygen signs with the private key, and the public one verifies it', (context) => {
  const file = saved(context, privateFile(known, { comment: 'workstation', check: 1 }));
  const message = `${file}.txt`;
  writeFileSync(message, 'Northwind');
  execFileSync('ssh-keygen', ['-q', '-Y', 'sign', '-n', 'file', '-f', file, message], { stdio: 'pipe' });
  writeFileSync(`${file}.signers`, `astrid ${publicLine(known, '')}\n`);
  const checked = spawnSync(
    'ssh-keygen',
    ['-Y', 'verify', '-n', 'file', '-f', `${file}.signers`, '-I', 'astrid', '-s', `${message}.sig`],
    { input: 'Northwind', encoding: 'utf8' },
  );
  assert.equal(checked.status, 0, checked.stderr);
});
