import { peopleOperations } from './people.ts';
import { photoOperations } from './photo.ts';
import { preferencesOperations } from './preferences.ts';
import { profileSchemaOperations } from './profile-schema.ts';
import { profileOperations } from './profile.ts';
import { recoveryEmailOperations } from './recovery-email.ts';

/** The operations of the profile, of the preferences, and of what a profile is filled from. */
export const allProfileOperations = {
  ...profileSchemaOperations,
  ...profileOperations,
  ...recoveryEmailOperations,
  ...photoOperations,
  ...preferencesOperations,
  ...peopleOperations,
} as const;
