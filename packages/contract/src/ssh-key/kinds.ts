import { type CurveName, curves, isOnCurve } from './curves.ts';
import { Refused } from './reason.ts';
import { bitsOf, type WireReader } from './wire.ts';

/** The longest RSA key that OpenSSH reads, in bits. */
const longestRsa = 16_384;

/** Reads what follows the type in the blob, and says how many bits the key has. Throws what is wrong with it. */
type ReadKey = (reader: WireReader, limits: { readonly rsaBits: number }) => number;

function point(reader: WireReader, curve: CurveName): number {
  if (reader.text() !== curve || !isOnCurve(reader.string(), curve)) throw new Refused('damaged');
  return curves[curve].bits;
}

/** An Ed25519 point is 32 bytes, every one of them (RFC 8709 §4). */
function edwards(reader: WireReader): number {
  if (reader.string().length !== 32) throw new Refused('damaged');
  return 256;
}

const rsa: ReadKey = (reader, { rsaBits }) => {
  const exponent = reader.positive();
  const modulus = reader.positive();
  const bits = bitsOf(modulus);
  const odd = [exponent, modulus].every((each) => (each.at(-1) ?? 0) % 2 === 1);
  if (!odd || bitsOf(exponent) < 2) throw new Refused('damaged');
  if (bits > longestRsa) throw new Refused('too-long');
  if (bits < rsaBits) throw new Refused('rsa-too-short');
  return bits;
};

/** Security keys name the application that they are for behind the point (PROTOCOL.u2f of OpenSSH). */
const forApplication =
  (read: ReadKey): ReadKey =>
  (reader, limits) => {
    const bits = read(reader, limits);
    reader.text();
    return bits;
  };

/** How each type of key is encoded (RFC 4253 §6.6, RFC 5656 §3.1, RFC 8709 §4, PROTOCOL.u2f of OpenSSH). */
export const kinds = {
  'ssh-ed25519': edwards,
  'sk-ssh-ed25519@openssh.com': forApplication(edwards),
  'ecdsa-sha2-nistp256': (reader) => point(reader, 'nistp256'),
  'ecdsa-sha2-nistp384': (reader) => point(reader, 'nistp384'),
  'ecdsa-sha2-nistp521': (reader) => point(reader, 'nistp521'),
  'sk-ecdsa-sha2-nistp256@openssh.com': forApplication((reader) => point(reader, 'nistp256')),
  'ssh-rsa': rsa,
} as const satisfies Record<string, ReadKey>;

/** The types of SSH keys that are taken. */
export type SshKeyKind = keyof typeof kinds;

/** Whether a text names a type that is taken. */
export const isSshKeyKind = (text: string): text is SshKeyKind => Object.hasOwn(kinds, text);
