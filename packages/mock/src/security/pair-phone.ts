import type { Phone } from '../accounts.ts';
import type { Context } from '../context.ts';
import { update } from '../store.ts';
import { tokenHash } from '../token-hash.ts';
import { recordChange } from './account-change.ts';
import type { PhoneSetupRecord } from './factor-setup-record.ts';

/** One spelling of a pairing code: upper case, four symbols a group. */
const normalize = (code: string): string =>
  code
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replace(/^.{4}/, '$&-');

/** What a phone that is paired tells of itself. */
export interface PairedPhone {
  readonly code: string;
  /** Default: the person's first name. */
  readonly name?: string;
}

/** What the phone runs. */
const app = 'Northwind app 4.2';

/** Pairs a phone, which approves from then on; says whether the code was one. One phone a person: another takes its place only if asked. */
export async function pairPhone(context: Context, { code, name = '' }: PairedPhone): Promise<boolean> {
  const { store, clock } = context;
  const codeHash = await tokenHash(normalize(code));
  const setup = (await store.list('factorSetups')).find(
    (each): each is PhoneSetupRecord => each.kind === 'push' && each.codeHash === codeHash && each.expiresAt > clock.now(),
  );
  // Of two phones with the same code one removes it.
  if (!setup || !(await store.remove('factorSetups', setup.id))) return false;
  const account = await update(store, 'accounts', setup.person, (current) => {
    if (!current || (current.phone && current.phone.id !== setup.replaces)) return undefined;
    const word = name.trim().slice(0, 64) || `${current.name.split(' ')[0]}’s phone`;
    const phone: Phone = { id: setup.id, name: word, app, createdAt: clock.now() };
    return { ...current, phone };
  });
  if (!account?.phone) return false;
  if (setup.replaces !== undefined) await store.remove('pushes', setup.replaces);
  const kind = setup.replaces === undefined ? 'factor-added' : 'factor-replaced';
  await recordChange(context, { account }, { kind, subject: account.phone.name, factor: 'push' });
  return true;
}
