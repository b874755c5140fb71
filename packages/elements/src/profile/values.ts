import type { Profile, ProfileField } from 'portal-contract';

/** The values of a profile by the name of the field. */
export type Values = Profile['values'];

export type Members = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two values are the same: members in any order, texts whatever their normal form and the space around them. */
export const same = (a: unknown, b: unknown): boolean => normal(a) === normal(b);

function normal(value: unknown): string | undefined {
  if (typeof value === 'string') return JSON.stringify(value.normalize().trim());
  if (Array.isArray(value)) return `[${value.map(normal).join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  // A person is who they are, whatever they are called now.
  const entries = typeof value['id'] === 'string' ? [['id', value['id']] as const] : Object.entries(value);
  const members = entries.flatMap(([name, member]) => (member === undefined ? [] : [`${name}:${normal(member)}`]));
  return `{${members.sort().join()}}`;
}

/** The items of a field that holds a list. */
export const itemsOf = (values: Values, { name }: ProfileField): readonly unknown[] => {
  const list = Object.hasOwn(values, name) ? values[name] : undefined;
  return Array.isArray(list) ? list : [];
};
