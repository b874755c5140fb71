import { asText } from './as-text.ts';
import type { Editor } from './editor.ts';
import { input } from './input.ts';
import { readText } from './read-text.ts';

/** Edits one line of text. */
export const textEditor: Editor = {
  inputs: (context) => input(context, { autocomplete: tokens[context.field.name] ?? 'off' }),
  write: (value) => ({ value: asText(value) }),
  read: ({ value = '' }, { field }) => readText(value, field),
};

/** What browsers fill in for the standard fields. */
const tokens: Readonly<Record<string, string | undefined>> = {
  firstName: 'given-name',
  middleName: 'additional-name',
  lastName: 'family-name',
  displayName: 'nickname',
  userName: 'off',
  jobTitle: 'organization-title',
  company: 'organization',
};
