/** An Ed25519 pair (RFC 8032): the seed is the private key. */
export interface Ed25519Pair {
  /** 32 bytes. */
  readonly seed: Uint8Array;
  /** 32 bytes. */
  readonly point: Uint8Array;
}

export interface OpenSshOptions {
  /** Stands behind the public key, and in the private one. */
  readonly comment: string;
  /** Any 32 bits: they stand in the private key twice, by which a wrong passphrase would be noticed. */
  readonly check: number;
}

const type = 'ssh-ed25519';

/** The public key in one line. */
export const publicLine = ({ point }: Pick<Ed25519Pair, 'point'>, comment: string): string =>
  `${type} ${toBase64(publicBlob(point))} ${comment}`.trimEnd();

/** The private key as the file that OpenSSH reads, without a passphrase (PROTOCOL.key of OpenSSH). */
export function privateFile({ seed, point }: Ed25519Pair, { comment, check }: OpenSshOptions): string {
  const secret = joined([number(check), number(check), text(type), bytes(point), bytes(joined([seed, point])), text(comment)]);
  const file = joined([
    new TextEncoder().encode('openssh-key-v1\0'),
    text('none'),
    text('none'),
    text(''),
    number(1),
    bytes(publicBlob(point)),
    bytes(padded(secret)),
  ]);
  const lines = toBase64(file).match(/.{1,70}/g) ?? [];
  return ['-----BEGIN OPENSSH PRIVATE KEY-----', ...lines, '-----END OPENSSH PRIVATE KEY-----', ''].join('\n');
}

const publicBlob = (point: Uint8Array): Uint8Array => joined([text(type), bytes(point)]);

/** Filled up to eight bytes with 1, 2, 3, …, which no cipher needs and the format has. */
function padded(secret: Uint8Array): Uint8Array {
  const missing = (8 - (secret.length % 8)) % 8;
  return joined([secret, Uint8Array.from({ length: missing }, (_, index) => index + 1)]);
}

/** A `uint32` (RFC 4251 §5). */
function number(value: number): Uint8Array {
  const four = new Uint8Array(4);
  new DataView(four.buffer).setUint32(0, value);
  return four;
}

/** A `string` (RFC 4251 §5). */
const bytes = (value: Uint8Array): Uint8Array => joined([number(value.length), value]);

const text = (value: string): Uint8Array => bytes(new TextEncoder().encode(value));

const joined = (parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

const toBase64 = (value: Uint8Array): string => btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join(''));
