import type { ProfileField } from 'portal-contract';
import type { Editor } from './editors/editor.ts';
import { displayAddress } from './kinds/address.ts';
import { displayChoice } from './kinds/choice.ts';
import { displayDate } from './kinds/date.ts';
import type { Display, DisplayContext } from './kinds/kind.ts';
import { displayPerson } from './kinds/person.ts';
import { displayPhone } from './kinds/phone.ts';
import { displayText } from './kinds/text.ts';

/** How a kind of value is shown, and what it is edited with; the second is fetched for the first field that needs it. */
interface Kind {
  readonly display: Display;
  readonly editor: () => Promise<Editor>;
}

const text = async (): Promise<Editor> => (await import('./editors/text.ts')).textEditor;
const email = async (): Promise<Editor> => (await import('./editors/email.ts')).emailEditor;

const kinds = {
  text: { display: displayText, editor: text },
  'long-text': { display: displayText, editor: async () => (await import('./editors/long-text.ts')).longTextEditor },
  email: { display: displayText, editor: email },
  'recovery-email': { display: displayText, editor: async () => (await import('./editors/email.ts')).recoveryEmailEditor },
  phone: { display: displayPhone, editor: async () => (await import('./editors/phone.ts')).phoneEditor },
  address: { display: displayAddress, editor: async () => (await import('./editors/address.ts')).addressEditor },
  date: { display: displayDate, editor: async () => (await import('./editors/date.ts')).dateEditor },
  choice: { display: displayChoice, editor: async () => (await import('./editors/choice.ts')).choiceEditor },
  person: { display: displayPerson, editor: async () => (await import('./editors/person.ts')).personEditor },
} satisfies Record<string, Kind>;

/** The kinds that can be edited. */
export type KnownKind = keyof typeof kinds;

/** The loaders of the editors, by kind. */
export const editors = Object.fromEntries(Object.entries(kinds).map(([name, { editor }]) => [name, editor])) as {
  [K in KnownKind]: () => Promise<Editor>;
};

/** Whether there is an editor for a kind. What is of another one is shown, and dropped by nothing. */
export const isKnown = (kind: string): kind is KnownKind => Object.hasOwn(kinds, kind);

/** Says a value as a text. */
export function display(value: unknown, context: DisplayContext): string {
  const { kind } = context.field;
  return (isKnown(kind) ? kinds[kind].display : displayText)(value, context);
}

/** Whether a person may edit a field here. */
export const isEditable = ({ editable, kind, list, types }: ProfileField): boolean =>
  editable && isKnown(kind) && (!list || types === undefined || types.length > 0);
