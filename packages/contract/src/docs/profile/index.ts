import type { DocumentedSchema, OperationGroup } from '../registry.ts';
import { peopleDocs, peopleGroup } from './people.ts';
import { photoDocs, photoGroup } from './photo.ts';
import { preferencesDocs, preferencesGroup } from './preferences.ts';
import { profileSchemaDocs, profileSchemaGroup } from './profile-schema.ts';
import { profileDocs, profileGroup } from './profile.ts';
import { recoveryEmailDocs, recoveryEmailGroup } from './recovery-email.ts';
import { profileValueDocs } from './values.ts';

/** The schemas of the profile with their documentation. */
export const allProfileDocs: readonly DocumentedSchema[] = [
  ...profileSchemaDocs,
  ...profileValueDocs,
  ...profileDocs,
  ...recoveryEmailDocs,
  ...photoDocs,
  ...preferencesDocs,
  ...peopleDocs,
];

/** The operations of the profile under their headings. */
export const profileGroups: readonly OperationGroup[] = [
  profileSchemaGroup,
  profileGroup,
  recoveryEmailGroup,
  photoGroup,
  preferencesGroup,
  peopleGroup,
];
