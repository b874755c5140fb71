import { generateSync, verifySync } from 'otplib';
import type { Clock } from './clock.ts';
import type { Random } from './random.ts';

/** Digits of a code, and seconds for which an authenticator shows it: what every authenticator app supports. */
export const totpParameters = { digits: 6, period: 30 } as const;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What checks a code: a secret in base32 (RFC 4648 §6, no padding). */
export interface TotpSecret {
  readonly secret: string;
}

/** What a new authenticator is set up with: 160 random bits (RFC 4226 §4, R6), in base32 without padding (RFC 4648 §6). */
export function newSecret(random: Random): string {
  const bits = [...random(20)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.replaceAll(/.{5}/g, (five) => alphabet.charAt(Number.parseInt(five, 2)));
}

/** What the QR code of a secret says, for an authenticator that calls it `Northwind (email)`. */
export function otpauthUri({ secret }: TotpSecret, email: string): string {
  const { digits, period } = totpParameters;
  const label = `Northwind:${encodeURIComponent(email)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=Northwind&algorithm=SHA1&digits=${digits}&period=${period}`;
}

/** The code that an authenticator shows now (RFC 6238, SHA-1, 6 digits, 30 s). */
export const codeOf = ({ secret }: TotpSecret, clock: Clock): string =>
  generateSync({ secret, epoch: clock.now() / 1000, ...totpParameters });

/** The code that a person's first authenticator shows now. Throws a RangeError for a person who has none. */
export function currentCode(person: { readonly authenticators: readonly TotpSecret[] }, clock: Clock): string {
  const [authenticator] = person.authenticators;
  if (!authenticator) throw new RangeError('This person has no authenticator.');
  return codeOf(authenticator, clock);
}

/** The time step that a code belongs to, if that is the current one or the one before; never a future one (RFC 6238 §5.2). */
export function timeStepOf({ secret }: TotpSecret, code: string, clock: Clock): number | undefined {
  if (code.length !== totpParameters.digits) return undefined;
  const epoch = clock.now() / 1000;
  const result = verifySync({ secret, token: code, epoch, epochTolerance: [totpParameters.period, 0], ...totpParameters });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
}
