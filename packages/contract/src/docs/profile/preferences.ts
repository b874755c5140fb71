import { Preferences, preferencesOperations, UpdatePreferences } from '../../profile/preferences.ts';
import { document, documentOperations } from '../registry.ts';

export const preferencesDocs = [
  document(Preferences, {
    id: 'Preferences',
    description: 'How a person likes the portal. What is not there follows the browser.',
    members: {
      language: 'BCP 47, one of `languages` of the configuration.',
      theme: '`light`, `dark` or `auto` (as the device); anything else reads as `auto`.',
      timeZone: 'IANA time zone.',
    },
    examples: [{ language: 'en', theme: 'dark', timeZone: 'Europe/Stockholm' }, { theme: 'auto' }],
  }),
  document(UpdatePreferences, {
    id: 'UpdatePreferences',
    description: 'Preferences to change, as a merge patch (RFC 7396): `null` takes one away, what is not there stays.',
    examples: [{ theme: 'light' }, { language: null, timeZone: 'Europe/Oslo' }],
  }),
];

export const preferencesGroup = documentOperations(preferencesOperations, {
  name: 'Preferences',
  description: 'Language, theme and time zone, the same in every browser of the person.',
  operations: {
    getPreferences: { description: 'How this person likes the portal.' },
    updatePreferences: {
      description:
        'Changes some preferences; of two changes of the same one the last counts. A language that the portal does not have, or a time zone that there is not, is `not-allowed`.',
    },
  },
});
