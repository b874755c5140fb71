import { errors } from './errors.ts';

const decapitalized = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const formats: Readonly<Record<string, string>> = {
  email: 'Enter a full email address, with an @.',
  'recovery-email': 'Enter a full email address, with an @.',
  phone: 'Enter a full number with country code, like +46 70 555 0142.',
  date: 'Enter a whole date.',
  person: 'Choose somebody from the list.',
  choice: 'Choose one of the list.',
  address: 'Write it without special characters, and the country as one of the list.',
};

const refusals: Readonly<Record<string, (options: { kind: string; maxLength: number | undefined }) => string>> = {
  required: () => 'This can’t be empty.',
  'too-long': ({ maxLength }) => (maxLength ? `That’s too long. It can have ${maxLength} characters.` : 'That’s too long.'),
  format: ({ kind }) => formats[kind] ?? 'Some of these characters can’t be used here.',
  'not-allowed': ({ kind }) =>
    kind === 'recovery-email' ? 'Use an address that isn’t your company email.' : (formats[kind] ?? 'That can’t be used here.'),
  taken: () => 'Somebody else has this already. Choose another one.',
};

/** What is said while a value is edited. */
export const profileEdit = {
  saved: 'Saved',
  savedField: (label: string): string => `${label} saved.`,
  undo: 'Undo',
  undoField: (label: string): string => ` the change of ${decapitalized(label)}`,
  save: 'Save',
  saving: 'Saving…',
  cancel: 'Cancel',
  remove: 'Remove',
  tryAgain: 'Try again',
  refusal: (code: string, options: { kind: string; maxLength: number | undefined; company: string }): string =>
    refusals[code]?.(options) ??
    (code === 'not-editable'
      ? errors['field-not-editable']
      : code in errors
        ? errors[code as keyof typeof errors]
        : errors['validation-failed'])(options.company),
  notSaved: 'We couldn’t save this. Your change is still here.',
  offline: 'You’re offline. Your change is still here, and is saved when you’re back.',
  conflict: 'This changed somewhere else.',
  which: 'Which one should we keep?',
  choose: 'Choose a value',
  yours: 'Yours, just now',
  theirs: (by: string | undefined, when: string | undefined): string =>
    [by ?? 'Somebody else', when].filter(Boolean).join(', '),
  keepMine: 'Keep mine',
  useTheirs: 'Use theirs',
  nothing: 'Nothing',
  phoneHint: 'Include the country code.',
  recoveryHint: 'A private address, in case you can’t log in. We’ll send a link to it.',
  type: 'Kind',
  number: 'Number',
  none: 'None',
  search: 'Search by name',
  found: (count: number): string => `${count} ${count === 1 ? 'person' : 'people'} found`,
  nobody: 'Nobody found. Check the spelling.',
  searchFailed: 'The search didn’t work. Try again.',
  streetAddress: 'Street and number',
  extendedAddress: 'Flat, floor or building',
  poBox: 'PO box',
  postalCode: 'Postal code',
  locality: 'Town or city',
  region: 'Region',
  country: 'Country',
};
