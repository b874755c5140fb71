import { findAccount, type Account } from './accounts.ts';
import type { Context } from './context.ts';
import { mailRecovery, mailNoRecovery } from './mail.ts';
import { passwordManagerOf } from './password-manager.ts';
import { decoyHash, hashArgon2, verifyArgon2 } from './passwords.ts';
import { randomSecret, type Random } from './random.ts';
import { update } from './store.ts';
import { tokenHash } from './token-hash.ts';

/** A recovery that was asked for. Kept by the hash of its link's token; neither the token nor the code is kept anywhere. */
export interface RecoveryRecord {
  /** Whose password may be set. Absent where nothing was mailed that could be redeemed. */
  readonly person?: string;
  /** PHC string: six digits are soon guessed by whoever reads a fast hash. */
  readonly codeHash: string;
  /** Codes that were tried. */
  readonly guesses: number;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** The recoveries that were asked for with one identifier. */
export interface RecoveryRequests {
  /** When, within the last hour, milliseconds since 1970. */
  readonly at: readonly number[];
  /** The key of the latest one. */
  readonly latest: string;
}

/** What came of a request. */
export interface RequestedRecovery {
  /** The key of the recovery. */
  readonly id: string;
  readonly expiresAt: number;
  /** Whether it counts; false once the hour's mails are used up. */
  readonly kept: boolean;
}

const hour = 3_600_000;

/**
 * Makes a link and a code, and mails them to whoever has this identifier. The same work for everybody: for an identifier that
 * nobody has, everything is made and kept, and nothing mailed.
 */
export async function requestRecovery(context: Context, identifier: string): Promise<RequestedRecovery> {
  const { random, clock, settings, store } = context;
  const token = randomSecret(random);
  const code = newCode(random);
  const [id, codeHash] = await Promise.all([tokenHash(token), hashArgon2(code, random(16))]);
  const account = await findAccount(context, identifier);
  const expiresAt = clock.now() + settings.recovery.lifetime * 1000;
  const person = account && mayRecover(context, account) ? account.id : undefined;
  await store.put('recoveries', id, { codeHash, guesses: 0, expiresAt, ...(person !== undefined && { person }) }, 0);
  const kept = await takeOver(context, identifier, id);
  if (kept && account) (person === undefined ? mailNoRecovery : mailRecovery)(context, account, { token, code });
  return { id, expiresAt, kept };
}

/** A lock by failed attempts may be recovered from. What the administrator has locked, or somebody else keeps, may not. */
const mayRecover = (context: Context, account: Account): boolean =>
  account.status === 'active' && passwordManagerOf(context, account) === undefined;

/** Puts a recovery in the place of the one before, which is dead then; where there were enough in this hour, the new one is. */
async function takeOver({ store, clock, settings }: Context, identifier: string, id: string): Promise<boolean> {
  let before: string | undefined;
  const requests = await update(store, 'recoveryRequests', identifier, (stored) => {
    const at = (stored?.at ?? []).filter((time) => time > clock.now() - hour);
    before = stored?.latest;
    return at.length < settings.recovery.mailsPerHour ? { at: [...at, clock.now()], latest: id } : undefined;
  });
  const dead = requests ? before : id;
  if (dead !== undefined) await store.remove('recoveries', dead);
  return requests !== undefined;
}

/** Redeems the token of a link: yields whose it is, once, until it expires. */
export const redeemToken = async (context: Context, token: string): Promise<Account | undefined> =>
  redeem(context, await tokenHash(token));

/** Redeems a code. Every try is counted before it is checked, so that parallel ones are counted too. */
export async function redeemCode(context: Context, id: string, typed: string): Promise<Account | undefined> {
  const most = context.settings.recovery.guesses;
  const tried = await update(context.store, 'recoveries', id, (record) =>
    record && record.guesses < most ? { ...record, guesses: record.guesses + 1 } : undefined,
  );
  // What is nothing but spaces stays, since there is no hash of nothing.
  const code = typed.replaceAll(/[\s-]/g, '') || typed;
  const matches = await verifyArgon2(code, tried?.codeHash ?? decoyHash);
  return tried && matches ? redeem(context, id) : undefined;
}

/** Uses a recovery up. Of two requests exactly one wins, because a record is removed once. */
async function redeem(context: Context, id: string): Promise<Account | undefined> {
  const { store, clock } = context;
  const record = (await store.get('recoveries', id))?.value;
  if (!record || !(await store.remove('recoveries', id)) || record.expiresAt <= clock.now()) return undefined;
  const account = (await store.get('accounts', record.person ?? ''))?.value;
  return account && mayRecover(context, account) ? account : undefined;
}

/** Digits of a code: few enough to type, and many enough that a handful of guesses gets nobody in. */
export const codeDigits = 6;

/** Digits as even as 48 random bits make them. */
function newCode(random: Random): string {
  const number = random(6).reduce((sum, byte) => sum * 256 + byte, 0);
  return String(number % 10 ** codeDigits).padStart(codeDigits, '0');
}
