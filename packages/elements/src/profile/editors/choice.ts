import { profileEdit as t } from '../../shared/messages/en/profile-edit.ts';
import { asText } from './as-text.ts';
import type { Editor } from './editor.ts';
import { select } from './input.ts';
import { readText } from './read-text.ts';

/** Edits one choice of the administrator's list. */
export const choiceEditor: Editor = {
  inputs: (context) =>
    select(context, { options: context.field.options ?? [], ...(!context.field.required && { none: t.none }) }),
  write: (value) => ({ value: asText(value) }),
  read: ({ value = '' }, { field }) => readText(value, { ...field, maxLength: undefined }),
};
