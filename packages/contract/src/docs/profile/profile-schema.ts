import {
  ProfileField,
  ProfileOption,
  ProfileSchema,
  profileSchemaOperations,
  ProfileSection,
} from '../../profile/profile-schema.ts';
import { document, documentOperations } from '../registry.ts';

const firstName: ProfileField = { name: 'firstName', kind: 'text', editable: true, required: true, maxLength: 1024 };

const companyEmail: ProfileField = {
  name: 'companyEmail',
  kind: 'email',
  editable: false,
  lockedBy: 'policy',
  visibility: 'everyone',
};

const phoneNumbers: ProfileField = {
  name: 'phoneNumbers',
  kind: 'phone',
  list: true,
  types: ['mobile', 'home', 'work', 'work_mobile', 'work_fax'],
  maxItems: 10,
  editable: true,
};

const employeeType: ProfileField = {
  name: 'employeeType',
  kind: 'choice',
  editable: false,
  lockedBy: 'hr',
  options: [
    { value: 'full-time', label: 'Full-time' },
    { value: 'part-time', label: 'Part-time' },
  ],
};

const shirtSize: ProfileField = {
  name: 'shirtSize',
  label: 'Shirt size',
  kind: 'choice',
  editable: true,
  options: [
    { value: 's', label: 'Small' },
    { value: 'm', label: 'Medium' },
  ],
  custom: true,
};

const sections: ProfileSection[] = [
  { name: 'details', fields: [firstName, companyEmail] },
  { name: 'personal', fields: [phoneNumbers, shirtSize] },
  { name: 'employment', fields: [employeeType] },
];

const locked = (fields: readonly ProfileField[]): ProfileField[] =>
  fields.map((field) => ({ ...field, editable: false, lockedBy: field.lockedBy ?? 'policy' }));

export const profileSchemaDocs = [
  document(ProfileOption, {
    id: 'ProfileOption',
    description: 'One value that a field of the kind `choice` may have, and the administrator’s word for it.',
    examples: [{ value: 'full-time', label: 'Full-time' }],
  }),
  document(ProfileField, {
    id: 'ProfileField',
    description: 'One field of a profile: what it holds, and whether this person may edit it.',
    members: {
      name: 'The member of `Profile.values`.',
      label: 'The administrator’s word for it. Clients have words of their own for the standard fields.',
      kind: '`text`, `long-text`, `email`, `phone`, `address`, `date` (`2026-06-03`), `choice`, `person`, or `recovery-email` (which stands for `Profile.recoveryEmail`). A client that does not know a kind shows the value, lets nobody edit it, and drops nothing.',
      list: 'Whether it holds a list of such values.',
      types: 'The types that an item of a list of phone numbers or addresses may have.',
      maxItems: 'Items a list may have.',
      lockedBy:
        'Who keeps it from being edited: `policy` (the administrator), `directory`, `identity-provider` or `hr`; anything else reads as `policy`. Only where `editable` is false.',
      required: 'Whether it must have a value.',
      maxLength: 'Characters (Unicode code points) that a text, or each part of an address, may have.',
      visibility: 'Who else sees it: `everyone` at the company, or `admins`. Anything else reads as `admins`.',
      custom: 'Whether the administrator has added it to the standard fields.',
    },
    examples: [firstName, companyEmail, phoneNumbers, employeeType, shirtSize],
  }),
  document(ProfileSection, {
    id: 'ProfileSection',
    description: 'The fields of a profile under one heading.',
    members: { name: '`details`, `personal`, `employment`, or a new one.' },
    examples: [{ name: 'details', fields: [firstName, companyEmail] }],
  }),
  document(ProfileSchema, {
    id: 'ProfileSchema',
    description: 'Which fields the person’s profile has, and which of them the person may edit: what a form is drawn from.',
    members: {
      sections: 'In the order to show them.',
      locked:
        'The whole profile is locked: no field, no photo, no recovery email can be edited. `by` is a code as in `lockedBy`.',
    },
    examples: [
      { sections },
      { sections: sections.map(({ name, fields }) => ({ name, fields: locked(fields) })), locked: { by: 'policy' } },
    ],
  }),
];

export const profileSchemaGroup = documentOperations(profileSchemaOperations, {
  name: 'Profile fields',
  description: 'What a profile is made of, and who may edit what.',
  operations: {
    getProfileSchema: {
      description:
        'The fields of this person’s profile. Whether a field may be edited is declared here and decided by `updateProfile`: the company email never, others unless the administrator, a directory, an identity provider or HR keeps them.',
    },
  },
});
