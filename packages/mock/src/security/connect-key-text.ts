import type { Random } from '../random.ts';

/** Letters and digits that nobody confuses (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What every key of this company begins with, so that a scanner finds one that leaked. */
const company = 'NWC';

/** A connect key of 80 random bits and 20 that tell a typing error: `NWC-7Q4D-KX92-M3VH-8TKA-0C3F`. */
export function newConnectKey(random: Random): string {
  const symbols = [...random(16)].map((byte) => alphabet[byte % 32]).join('');
  return [company, ...inFours(symbols + checkOf(symbols))].join('-');
}

/** What is left to know a key by. */
export const prefixOf = (key: string): string => key.slice(0, company.length + 5);

/** One spelling of a key: upper case, without spaces and dashes. */
export const normalizeConnectKey = (key: string): string => key.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');

const inFours = (symbols: string): readonly string[] => symbols.match(/.{4}/g) ?? [];

/** The lower 20 bits of the checksum of the symbols, as symbols. */
function checkOf(symbols: string): string {
  const sum = crc32(new TextEncoder().encode(company + symbols));
  return [15, 10, 5, 0].map((shift) => alphabet[(sum >>> shift) & 31]).join('');
}

/** CRC-32 as of ISO 3309, bit by bit: sixteen symbols need no table. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}
