import { type Profile, recoveryEmailOperations } from 'portal-contract';
import type { PortalConnection } from 'portal-sdk';
import { profileRecovery as t } from '../shared/messages/en/profile-recovery.ts';
import type { PortalElement } from '../shared/portal-element.ts';
import { confirmed } from '../step-up/confirmed.ts';
import type { Saved } from './edits.ts';
import type { ProfileModel, ProfileTurn } from './profile-model.ts';
import { saveValue } from './save-value.ts';
import { type Change, valueNow } from './change.ts';

/** What a value is saved with. */
export interface Saving {
  /** Asks for a proof where it takes one. */
  readonly host: PortalElement;
  readonly client: PortalConnection;
  readonly model: ProfileModel;
  /** In the name of whoever asked for it. */
  readonly turn: ProfileTurn;
}

/** Saves one value of the profile, and shows what the profile then is. */
export const saveProfile = (saving: Saving, change: Change): Promise<Saved> =>
  change.field.kind === 'recovery-email' ? saveRecoveryEmail(saving, change) : saveField(saving, change);

async function saveField({ client, model, turn: { send, take } }: Saving, change: Change): Promise<Saved> {
  const { value } = model;
  const known = value.status === 'ready' ? value.profile : ({ version: '0', values: {} } satisfies Profile);
  const outcome = await saveValue({ send }, known, change);
  const profile = 'saved' in outcome ? outcome.saved : outcome.conflict;
  take(profile);
  const now = valueNow(profile.values, change);
  if ('conflict' in outcome) return { theirs: now, by: profile.updatedBy, at: profile.updatedAt };
  void followName(client, profile);
  return { value: change.field.list ? valueNow(profile.values, { ...change, base: change.mine }) : now, undoable: true };
}

/** Changing a recovery email mails a link, so it cannot be undone. Who changes it has to be sure to be the person. */
async function saveRecoveryEmail({ host, turn: { send, take } }: Saving, { mine }: Change): Promise<Saved> {
  const body = { address: String(mine) };
  const set = recoveryEmailOperations.setRecoveryEmail;
  const profile = await confirmed(host, (options) => send(set, { body }, options), { reason: t.recoveryReason });
  take(profile);
  return { value: profile.recoveryEmail?.address, undoable: false };
}

/** Whoever shows the name that the session tells shows the new one. */
async function followName({ session }: PortalConnection, { values }: Profile): Promise<void> {
  const name = [values['firstName'], values['lastName']].filter((part) => typeof part === 'string').join(' ');
  if (session.value.status === 'logged-in' && name && session.value.session.person.name !== name) await session.refresh();
}
