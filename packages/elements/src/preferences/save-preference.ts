import { preferencesOperations } from 'portal-contract';
import type { PortalConnection } from 'portal-sdk';
import { preferencesOf } from '../shared/liking.ts';
import { Turns } from '../shared/turns.ts';
import type { Change } from '../profile/change.ts';
import type { Saved } from '../profile/edits.ts';
import { patchOf, valuesOf } from './preference-fields.ts';

const turns = new WeakMap<PortalConnection, Turns>();

/** Saves one preference of whoever is logged in, one after the other: the last answer tells what all of them are. */
export function savePreference(client: PortalConnection, { field: { name }, mine }: Change): Promise<Saved> {
  const own = turns.get(client) ?? new Turns(client);
  turns.set(client, own);
  return own.take(async ({ send }) => {
    const preferences = await send(preferencesOperations.updatePreferences, { body: { [name]: patchOf(name, mine) } });
    preferencesOf(client).take(preferences);
    return { value: valuesOf(preferences)[name], undoable: true };
  });
}
