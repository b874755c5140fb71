import { isObject } from '../values.ts';
import { asText } from './as-text.ts';
import type { Editor } from './editor.ts';
import { personSearch, personSearchStyles } from './person-search.ts';

/** Edits who somebody is: found by name, chosen from a list. */
export const personEditor: Editor = {
  styles: [personSearchStyles],
  inputs: (context) => personSearch(context),
  write: (value) =>
    isObject(value) ? { id: asText(value['id']), name: asText(value['name']), search: asText(value['name']) } : {},
  read: ({ id = '', name = '', search = '' }, { field }) => {
    if (!search.trim()) return field.required ? { refusal: { code: 'required' } } : { value: undefined };
    return id && search.trim() === name ? { value: { id, name } } : { refusal: { code: 'format' } };
  },
};
