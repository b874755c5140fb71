import type { FieldError, ProfileField } from 'portal-contract';
import type { Account } from '../accounts.ts';
import type { Context } from '../context.ts';
import { invalid } from '../validation.ts';
import { checkValue, escapeName, isBlank } from './check-value.ts';
import type { ProfileRecord } from './profile-record.ts';
import { fieldsOf, notEditable, schemaFor } from './profile-schema.ts';

type Values = Readonly<Record<string, unknown>>;

/** One value of a patch, read. */
interface Change {
  readonly name: string;
  /** Absent: the value is taken away. */
  readonly value?: unknown;
  readonly errors: readonly FieldError[];
}

/**
 * The values of a profile after a merge patch (RFC 7396). Throws `field-not-editable` where it concerns anything that this person
 * may not edit, and `validation-failed` where a value cannot be had; both name everything that is wrong.
 */
export async function changeValues(context: Context, account: Account, record: ProfileRecord, patch: Values): Promise<Values> {
  const fields = fieldsOf(schemaFor(context, account, record));
  const refused = Object.keys(patch).flatMap((name) => refusal(fields.get(name), name));
  if (refused.length > 0) throw notEditable(refused);
  const changes = await Promise.all(
    Object.entries(patch).map(([name, value]) => readChange(context, account, { name, value, fields, record })),
  );
  const errors = changes.flatMap((change) => change.errors);
  if (errors.length > 0) throw invalid(errors);
  const changed = new Map(changes.map(({ name, value }) => [name, value]));
  const all = [...Object.entries(record.values).filter(([name]) => !changed.has(name)), ...changed];
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

/** Why a member is refused. What is no field at all, whatever it is called, is as good as one that nobody edits. */
function refusal(field: ProfileField | undefined, name: string): readonly FieldError[] {
  const pointer = pointerTo(name);
  if (!field) return [{ pointer, code: 'not-allowed' }];
  return field.editable && field.kind !== 'recovery-email' ? [] : [{ pointer, code: 'not-editable' }];
}

const pointerTo = (name: string): string => `/values/${escapeName(name)}`;

interface Patched {
  readonly name: string;
  readonly value: unknown;
  readonly fields: ReadonlyMap<string, ProfileField>;
  readonly record: ProfileRecord;
}

async function readChange(context: Context, account: Account, { name, value, fields, record }: Patched): Promise<Change> {
  const field = fields.get(name) as ProfileField;
  const merged = field.list ? value : mergeMembers(record.values[name], value);
  const errors = checkValue(field, merged).map(({ pointer, code }) => ({ pointer: pointerTo(name) + pointer, code }));
  if (errors.length > 0 || isBlank(merged)) return { name, errors };
  if (field.kind === 'address') return { name, value: tidyAddress(merged), errors };
  if (field.kind !== 'person') return { name, value: merged, errors };
  const person = await colleague(context, account, (merged as { readonly id: string }).id);
  if (person) return { name, value: person, errors };
  return { name, errors: [{ pointer: `${pointerTo(name)}/id`, code: 'not-allowed' }] };
}

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A patch of an object goes into the object that is there, one level deep, which is as deep as any of them is. */
function mergeMembers(value: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const members = [...Object.entries(isObject(value) ? value : {}), ...Object.entries(patch)];
  const merged = new Map(members);
  return Object.fromEntries([...merged].filter(([, member]) => member !== null));
}

/** Addresses without their blank parts. */
function tidyAddress(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidyAddress);
  return Object.fromEntries(Object.entries(value as Values).filter(([, part]) => !isBlank(part)));
}

/** Somebody else at the company, as a profile keeps them. */
async function colleague({ store }: Context, account: Account, id: string): Promise<Values | undefined> {
  const found = id === account.id ? undefined : (await store.get('accounts', id))?.value;
  return found && found.status !== 'suspended' ? { id: found.id, name: found.name } : undefined;
}
