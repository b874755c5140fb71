import { asText } from './as-text.ts';
import type { Editor } from './editor.ts';
import { input } from './input.ts';
import { readText } from './read-text.ts';

/** Edits a day. The browser's own field knows how the person's language writes it. */
export const dateEditor: Editor = {
  inputs: (context) =>
    input(context, { type: 'date', ltr: true, autocomplete: context.field.name === 'birthday' ? 'bday' : 'off' }),
  write: (value) => ({ value: asText(value) }),
  read: ({ value = '' }, { field }) => readText(value, field, { pattern: /^\d{4}-\d\d-\d\d$/ }),
};
