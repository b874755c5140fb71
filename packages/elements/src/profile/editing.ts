/** What is needed once somebody edits a value. */
export { Edits } from './edits.ts';
export { rowForm, styles } from './row-form.ts';
export { announcement, savedNote } from './saved-note.ts';
