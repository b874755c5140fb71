import { isSshKeyKind, kinds, type SshKeyKind } from './kinds.ts';
import { Refused, type SshKeyReason } from './reason.ts';
import { WireReader } from './wire.ts';

export { isSshKeyKind, type SshKeyKind } from './kinds.ts';
export type { SshKeyReason } from './reason.ts';

/** Bits that an RSA key must have unless policy says otherwise. */
export const defaultRsaBits = 3072;

/** Characters that a public key in one line may have. */
export const longestSshKey = 16_384;

/** A public SSH key. */
export interface SshPublicKey {
  readonly kind: SshKeyKind;
  /** Bits of the modulus, or of the curve. */
  readonly bits: number;
  /** The key as it is encoded for the wire: what its fingerprint is of. */
  readonly blob: Uint8Array<ArrayBuffer>;
  /** What stands behind the key, often `name@computer`. May be empty. */
  readonly comment: string;
  /** The key in one line: type, base64 and comment, with one space between. */
  readonly line: string;
}

/** What a text was read as: a key, or why it is none. */
export type SshKeyReading = { readonly key: SshPublicKey } | { readonly reason: SshKeyReason };

/**
 * Reads a public key in the form of one line of `authorized_keys` without options: type, base64 and perhaps a comment. Blanks and
 * line breaks around it do not matter. Private keys are known by how they begin, wherever they stand.
 */
export function parseSshKey(text: string, { rsaBits = defaultRsaBits }: { readonly rsaBits?: number } = {}): SshKeyReading {
  try {
    return { key: read(text, rsaBits) };
  } catch (error) {
    if (error instanceof Refused) return { reason: error.reason };
    throw error;
  }
}

/** The fingerprint of a key as `ssh-keygen -l` shows it: `SHA256:` and 43 characters. Needs a secure context in a browser. */
export async function sshFingerprint({ blob }: Pick<SshPublicKey, 'blob'>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', blob));
  return `SHA256:${toBase64(digest).replace(/=+$/, '')}`;
}

function read(text: string, rsaBits: number): SshPublicKey {
  const line = text.trim();
  requireOneLine(line);
  const [, kind = '', base64 = '', comment = ''] = /^(\S*)[ \t]*(\S*)[ \t]*(.*)$/.exec(line) ?? [];
  requireKind(kind, line);
  const blob = decode(base64);
  const reader = new WireReader(blob);
  if (reader.text() !== kind) throw new Refused('wrong-blob-type');
  const bits = kinds[kind](reader, { rsaBits });
  if (!reader.done) throw new Refused('trailing-bytes');
  return { kind, bits, blob, comment, line: [kind, base64, comment].filter(Boolean).join(' ') };
}

/** How private keys begin: PEM and OpenSSH, also without the line before; PuTTY; the first SSH; PKCS #8 of Ed25519. */
const privateKey =
  /BEGIN[^\r\n]*PRIVATE KEY|b3BlbnNzaC1rZXktdjE|PuTTY-User-Key-File|Private-Lines:|SSH PRIVATE KEY FILE FORMAT|MC4CAQAwBQYDK2Vw/i;

const otherFormat = /BEGIN[^\r\n]*(PUBLIC KEY|CERTIFICATE)/i;

const lineBreak = /[\n\r\u0085\u2028\u2029]/;

/** What nobody sees, but for the tab: control and format characters. */
const invisible = /[^\P{C}\t]/u;

/** What keeps a text from being one line that a key may be. The private key comes first: it is what must never be missed. */
function requireOneLine(line: string): void {
  if (line === '') throw new Refused('empty');
  if (privateKey.test(line)) throw new Refused('private-key');
  if (otherFormat.test(line)) throw new Refused('other-format');
  if (lineBreak.test(line)) throw new Refused('several-lines');
  if (invisible.test(line)) throw new Refused('control-character');
  if (line.length > longestSshKey) throw new Refused('too-long');
}

function requireKind(kind: string, line: string): asserts kind is SshKeyKind {
  if (isSshKeyKind(kind)) return;
  if (kind.endsWith('-cert-v01@openssh.com')) throw new Refused('certificate');
  if (kind === 'ssh-dss') throw new Refused('dss');
  // The blob of every key begins with the length of its type, whose first three bytes are zero.
  throw new Refused(/\s(ssh|ecdsa|sk)-[\w.@-]+\s+AAAA/.test(line) ? 'options' : 'unknown-type');
}

/** Reads base64 (RFC 4648 §4), padded, with nothing left over. */
function decode(base64: string): Uint8Array<ArrayBuffer> {
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    if (base64 !== '' && toBase64(bytes) === base64) return bytes;
  } catch {
    // It is not base64 at all.
  }
  throw new Refused('damaged');
}

const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
