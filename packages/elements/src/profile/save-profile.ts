import { type Profile, recoveryEmailOperations } from 'portal-contract';
import { confirmed, type PortalConnection } from 'portal-sdk';
import { profileRecovery as t } from '../shared/messages/en/profile-recovery.ts';
import type { Saved } from './edits.ts';
import type { ProfileModel } from './profile-model.ts';
import { saveValue } from './save-value.ts';
import { type Change, valueNow } from './change.ts';

/** Saves one value of the profile, one after the other, and shows what the profile then is. */
export const saveProfile = (client: PortalConnection, model: ProfileModel, change: Change): Promise<Saved> =>
  model.inTurn(async () =>
    change.field.kind === 'recovery-email' ? saveRecoveryEmail(client, model, change) : saveField(client, model, change),
  );

async function saveField(client: PortalConnection, model: ProfileModel, change: Change): Promise<Saved> {
  const { value } = model;
  const known = value.status === 'ready' ? value.profile : ({ version: '0', values: {} } satisfies Profile);
  const outcome = await saveValue(client, known, change);
  const profile = 'saved' in outcome ? outcome.saved : outcome.conflict;
  model.take(profile);
  const now = valueNow(profile.values, change);
  if ('conflict' in outcome) return { theirs: now, by: profile.updatedBy, at: profile.updatedAt };
  void followName(client, profile);
  return { value: change.field.list ? valueNow(profile.values, { ...change, base: change.mine }) : now, undoable: true };
}

/** Changing a recovery email mails a link, so it cannot be undone. Who changes it has to be sure to be the person. */
async function saveRecoveryEmail(client: PortalConnection, model: ProfileModel, { mine }: Change): Promise<Saved> {
  const body = { address: String(mine) };
  const profile = await confirmed(
    client,
    (options) => client.send(recoveryEmailOperations.setRecoveryEmail, { body }, options),
    {
      reason: t.recoveryReason,
    },
  );
  model.take(profile);
  return { value: profile.recoveryEmail?.address, undoable: false };
}

/** Whoever shows the name that the session tells shows the new one. */
async function followName({ session }: PortalConnection, { values }: Profile): Promise<void> {
  const name = [values['firstName'], values['lastName']].filter((part) => typeof part === 'string').join(' ');
  if (session.value.status === 'logged-in' && name && session.value.session.person.name !== name) await session.refresh();
}
