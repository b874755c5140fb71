import { argon2id, argon2Verify } from 'hash-wasm';

/** Checks a password against a hash in PHC string format. */
export type VerifyPassword = (password: string, hash: string) => Promise<boolean>;

/** Checks a password with Argon2 (RFC 9106), by the parameters that stand in the hash. */
export const verifyArgon2: VerifyPassword = (password, hash) => argon2Verify({ password, hash });

/** Makes the hash of a new password, in PHC string format. The salt is 16 random bytes. */
export type HashPassword = (password: string, salt: Uint8Array) => Promise<string>;

/** Hashes with Argon2id (RFC 9106) and the parameters that OWASP names: 19 MiB, t=2, p=1. */
export const hashArgon2: HashPassword = (password, salt) =>
  argon2id({ password, salt, memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32, outputType: 'encoded' });

/**
 * The hash of a random password that nobody kept, with the same parameters as everybody's (argon2id, 19 MiB, t=2, p=1).
 * Verified for unknown people, so that the time of an answer does not tell who exists.
 */
export const decoyHash = '$argon2id$v=19$m=19456,t=2,p=1$SPNpFGSw4hK/IktXUZKBJQ$777htg2hYYGkwZnSgvZJgFWN7udeqBkhhEUIMwO6VFo';

/** One spelling of a password: NFC, as NIST SP 800-63B-4 §3.1.1.2 asks for; nothing trimmed, cut or changed in case. */
export const normalizePassword = (password: string): string => password.normalize('NFC');
