import { toBase64Url } from './base64-url.ts';

/** A source of random bytes. */
export type Random = (bytes: number) => Uint8Array;

/** The cryptographic random source of the platform. */
export const systemRandom: Random = (bytes) => crypto.getRandomValues(new Uint8Array(bytes));

/** An identifier of 128 random bits that nobody can guess, in base64url. */
export const randomId = (random: Random): string => toBase64Url(random(16));

/** A secret of 256 random bits, in base64url. */
export const randomSecret = (random: Random): string => toBase64Url(random(32));

/** A whole number from 0 up to but not including `limit`: from 32 bits, so that no number is noticeably likelier. */
export const randomBelow = (random: Random, limit: number): number =>
  random(4).reduce((sum, byte) => sum * 256 + byte, 0) % limit;

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A reference to read out, of 40 random bits: `7F3K-20QW`, without letters that are taken for digits. */
export const newReference = (random: Random): string =>
  [...random(8)]
    .map((byte) => letters.charAt(byte % letters.length))
    .join('')
    .replace(/^.{4}/, '$&-');
