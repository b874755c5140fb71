import { profileEdit as t } from '../../shared/messages/en/profile-edit.ts';
import { asText } from './as-text.ts';
import type { Editor } from './editor.ts';
import { input } from './input.ts';
import { readText } from './read-text.ts';

/** Something on both sides of one `@`, and a dot behind it. */
const pattern = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** Edits an email address. */
export const emailEditor: Editor = {
  inputs: (context) => input(context, { type: 'email', autocomplete: 'email' }),
  write: (value) => ({ value: asText(value) }),
  read: ({ value = '' }, { field }) => readText(value, field, { pattern }),
};

/** Edits the recovery email, which can be replaced and not taken away. */
export const recoveryEmailEditor: Editor = {
  ...emailEditor,
  hint: t.recoveryHint,
  read: ({ value = '' }, { field }) => readText(value, { ...field, required: true }, { pattern }),
};
