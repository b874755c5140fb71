import type { PortalConnection } from 'portal-sdk';
import type { Edit } from './edit.ts';

/** Whose edits they are, and of what: fields of the preferences may be called like some of a profile. */
export interface Keeper {
  readonly person: string;
  readonly what: string;
}

interface Kept extends Keeper {
  readonly edit: Edit;
}

const kept = new WeakMap<PortalConnection, readonly Kept[]>();

/**
 * Keeps what a person was changing when its element left the page, in the memory of the page and nowhere else. There is no secret
 * among it: a password is no field.
 */
export function keepEdits(client: PortalConnection, keeper: Keeper, edits: readonly Edit[]): void {
  kept.set(client, [...ofPerson(client, keeper), ...edits.map((edit) => ({ ...keeper, edit }))]);
}

/** Takes back what was kept for the fields that an element shows. What another person typed is forgotten. */
export function takeEdits(client: PortalConnection, keeper: Keeper, isShown: (name: string) => boolean): Edit[] {
  const all = ofPerson(client, keeper);
  const mine = all.filter(({ what, edit }) => what === keeper.what && isShown(edit.field.name));
  kept.set(
    client,
    all.filter((each) => !mine.includes(each)),
  );
  return mine.map(({ edit }) => edit);
}

const ofPerson = (client: PortalConnection, { person }: Keeper): readonly Kept[] =>
  (kept.get(client) ?? []).filter((each) => each.person === person);
