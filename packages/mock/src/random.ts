/** A source of random bytes. */
export type Random = (bytes: number) => Uint8Array;

/** The cryptographic random source of the platform. */
export const systemRandom: Random = (bytes) => crypto.getRandomValues(new Uint8Array(bytes));

const encode = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** An identifier of 128 random bits that nobody can guess, in base64url. */
export const randomId = (random: Random): string => base64Url(random(16));

/** A secret of 256 random bits, in base64url. */
export const randomSecret = (random: Random): string => base64Url(random(32));

const base64Url = (bytes: Uint8Array): string => encode(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
