import type { ProfileField } from 'portal-contract';
import { profile as t } from '../shared/messages/en/profile.ts';
import type { Edit } from './edit.ts';
import { isEditable } from './kinds.ts';
import { isObject, itemsOf, same, type Values } from './values.ts';

/** One line of a section: a value, or an item of a list, or room for another item. */
export interface Row {
  /** The same while the row stays where it is. */
  readonly key: string;
  readonly field: ProfileField;
  readonly label: string;
  /** What is said where there is no value yet. */
  readonly empty: string;
  /** `undefined` for none. */
  readonly value: unknown;
  /** Whether a person may edit it here. */
  readonly editable: boolean;
  /** Whether it is an item that can be taken off its list. */
  readonly removable: boolean;
  /** What a person is doing to it. */
  readonly edit: Edit | undefined;
}

/** The lines of a field. What is being edited keeps its line, also where its item has gone from the list meanwhile. */
export function rowsOf(field: ProfileField, values: Values, edits: readonly Edit[]): Row[] {
  const own = edits.filter((edit) => edit.field.name === field.name);
  const name = labelOf(field);
  const row = (key: string, value: unknown, members: Partial<Row> = {}): Row => ({
    key,
    field,
    label: name,
    empty: t.add(name),
    value,
    editable: isEditable(field),
    removable: false,
    edit: own[0],
    ...members,
  });
  if (!field.list) return [row(field.name, Object.hasOwn(values, field.name) ? values[field.name] : undefined)];
  return listRows(field, itemsOf(values, field), own, row);
}

type MakeRow = (key: string, value: unknown, members?: Partial<Row>) => Row;

function listRows(field: ProfileField, values: readonly unknown[], edits: readonly Edit[], row: MakeRow): Row[] {
  const orphans = edits.filter((edit) => placeOf(edit) !== undefined && !values.some((value) => same(value, placeOf(edit))));
  const all = [...values, ...orphans.map(placeOf)];
  const rows = all.map((value, index) =>
    row(`${field.name}-${index}`, value, {
      label: itemLabel(field, all, index),
      removable: true,
      edit: edits.find((edit) => placeOf(edit) !== undefined && same(placeOf(edit), value)),
    }),
  );
  const adding = edits.find((edit) => placeOf(edit) === undefined);
  const room = isEditable(field) && values.length < (field.maxItems ?? Infinity);
  const last = row(`${field.name}-${all.length}`, undefined, { edit: adding });
  return room || adding || rows.length === 0 ? [...rows, last] : rows;
}

/** The item in whose line an edit stands: what it starts from, or what somebody else has put there. */
const placeOf = ({ base, state }: Edit): unknown => (state.status === 'conflict' ? (state.theirs ?? base) : base);

/** What a field is called: in the administrator's word, else in ours. */
const labelOf = ({ label, name }: ProfileField): string => label ?? t.field(name);

/** What an item is called: by its type, and by a number where there are several of that type. */
function itemLabel(field: ProfileField, items: readonly unknown[], index: number): string {
  const typeOf = (item: unknown): unknown => (isObject(item) ? item['type'] : undefined);
  const type = typeOf(items[index]);
  const label = typeof type === 'string' && field.label === undefined ? t.type(field.kind, type) : labelOf(field);
  const before = items.slice(0, index).filter((item) => typeOf(item) === type).length;
  return before ? t.numbered(label, before + 1) : label;
}
