import type { ProfileField } from 'portal-contract';
import { isObject, itemsOf, type Members, same, type Values } from './values.ts';

/** One value of a profile that is being changed: of a list one item. `undefined` stands for no value. */
export interface Change {
  readonly field: ProfileField;
  /** The value that the change starts from. */
  readonly base: unknown;
  /** The value to have. */
  readonly mine: unknown;
}

/** What stands now in the place of a value that is being changed. */
export function valueNow(values: Values, { field, base, mine }: Change): unknown {
  if (!field.list) return Object.hasOwn(values, field.name) ? values[field.name] : undefined;
  const items = itemsOf(values, field);
  const find = (wanted: unknown): unknown => (wanted === undefined ? undefined : items.find((item) => same(item, wanted)));
  if (base === undefined) return find(mine);
  return find(base) ?? (mine === undefined ? undefined : find(mine)) ?? ofType(items, base);
}

/** The item that has taken another's place: the only one of its type. */
function ofType(items: readonly unknown[], base: unknown): unknown {
  const type = isObject(base) ? base['type'] : undefined;
  const alike = items.filter((item) => isObject(item) && item['type'] === type);
  return alike.length === 1 ? alike[0] : undefined;
}

/** The member of the merge patch (RFC 7396) that makes a change; `null` takes the value away. */
export function patchOf(values: Values, change: Change): unknown {
  const { field, base, mine } = change;
  if (!field.list) return mine === undefined ? null : isObject(mine) ? membersPatch(values[field.name], mine) : mine;
  const now = valueNow(values, { ...change, mine: base });
  const items = itemsOf(values, field);
  const index = now === undefined ? items.length : items.indexOf(now);
  const list = items.toSpliced(index, 1, ...(mine === undefined ? [] : [mine]));
  return list.length ? list : null;
}

/** A patch goes into the object that is there, so a member that is to go has to be named. A person is told by the id alone. */
function membersPatch(before: unknown, mine: Members): Members {
  if (typeof mine['id'] === 'string') return { id: mine['id'] };
  const gone = Object.keys(isObject(before) ? before : {}).filter((name) => mine[name] === undefined);
  return { ...Object.fromEntries(gone.map((name) => [name, null])), ...mine };
}
