import type { RecoveryCode } from './accounts.ts';
import type { Context } from './context.ts';
import type { Random } from './random.ts';
import { update } from './store.ts';

/** How many codes a set has. */
const size = 10;

/** Letters and digits that nobody confuses (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code of 80 random bits: `7K3M-Q9XD-2VTA-HW5C`. */
function newCode(random: Random): string {
  const symbols = [...random(16)].map((byte) => alphabet[byte % 32]);
  return (symbols.join('').match(/.{4}/g) ?? []).join('-');
}

/** One spelling of a code: upper case, without spaces and dashes, look-alikes read as the symbol that exists. */
export const normalizeCode = (code: string): string =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

/** What is kept of a code. */
export async function hashCode(code: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(normalizeCode(code)));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

/** Gives an account a new set of codes; the earlier ones are dead. Returns the codes, which are kept nowhere. */
export async function replaceCodes({ store, random, clock }: Context, accountId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: size }, () => newCode(random));
  const hashes = await Promise.all(codes.map(hashCode));
  const recoveryCodes: RecoveryCode[] = hashes.map((hash) => ({ hash, used: false }));
  await update(
    store,
    'accounts',
    accountId,
    (account) => account && { ...account, recoveryCodes, recoveryCodesAt: clock.now() },
  );
  return codes;
}

/** Uses a code up, and says whether it was still unused. Of two requests with the same code exactly one wins. */
export async function useCode({ store }: Context, accountId: string, hash: string): Promise<boolean> {
  const changed = await update(store, 'accounts', accountId, (account) => {
    if (!account?.recoveryCodes.some((code) => code.hash === hash && !code.used)) return undefined;
    return {
      ...account,
      recoveryCodes: account.recoveryCodes.map((code) => (code.hash === hash ? { ...code, used: true } : code)),
    };
  });
  return changed !== undefined;
}
