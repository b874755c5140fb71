import type { ProfileField, ProfileLock, ProfileSchema } from 'portal-contract';
import type { Account } from '../accounts.ts';
import type { Context } from '../context.ts';
import type { Handler } from '../handler.ts';
import { PortalProblem } from '../portal-problem.ts';
import { standardFields, type StandardField } from './fields.ts';
import { currentProfile } from './current-profile.ts';
import type { CustomField, ProfileRecord } from './profile-record.ts';

/** A field of a kind that today's clients do not know, for whoever tries how they take it. */
const futureField: CustomField = {
  section: 'personal',
  field: { name: 'badgeColour', label: 'Badge colour', kind: 'colour' },
};

/** The fields of the person's profile. */
export const getProfileSchema: Handler<'getProfileSchema'> = async ({ context, session }) =>
  schemaFor(context, session.account, (await currentProfile(context, session.account)).record);

/** Which fields a profile has, and which of them its person may edit. */
export function schemaFor(context: Context, account: Account, record: ProfileRecord): ProfileSchema {
  const custom = context.settings.futureField ? [...record.custom, futureField] : record.custom;
  const locked = isLocked(context, account);
  const draw = (field: StandardField): ProfileField => withLock(field, lockOf(record, field.name) ?? (locked && 'policy'));
  const names = new Set([...Object.keys(standardFields), ...custom.map(({ section }) => section)]);
  const sections = [...names].map((name) => ({
    name,
    fields: [
      ...(standardFields[name] ?? []).map(draw),
      ...custom.flatMap(({ section, field }) => (section === name ? [{ ...draw(field), custom: true }] : [])),
    ],
  }));
  return { sections, ...(locked && { locked: { by: 'policy' } }) };
}

/** Whether nothing in the profile can be edited. */
const isLocked = ({ settings }: Context, { profileLocked }: Account): boolean =>
  profileLocked || settings.profileLocked === true;

/** Nobody edits the company email. */
const lockOf = ({ locks }: ProfileRecord, name: string): ProfileLock | undefined =>
  name === 'companyEmail' ? 'policy' : locks[name];

const withLock = (field: StandardField, lockedBy: ProfileLock | false | undefined): ProfileField => ({
  ...field,
  editable: !lockedBy,
  ...(lockedBy && { lockedBy }),
});

/** Every field of a profile by its name, without those of other objects: `constructor` is no field. */
export const fieldsOf = ({ sections }: ProfileSchema): ReadonlyMap<string, ProfileField> =>
  new Map(sections.flatMap(({ fields }) => fields.map((field) => [field.name, field] as const)));

/** The problem of members that this person may not edit, by their pointers. */
export const notEditable = (errors: readonly { readonly pointer: string; readonly code: string }[]): PortalProblem =>
  new PortalProblem('field-not-editable', { members: { errors } });

/** Throws `field-not-editable` where the whole profile is locked. */
export function requireUnlocked(context: Context, account: Account, pointer: string): void {
  if (isLocked(context, account)) throw notEditable([{ pointer, code: 'not-editable' }]);
}
