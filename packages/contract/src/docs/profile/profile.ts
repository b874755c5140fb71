import { Profile, profileOperations, ProfileValues, RecoveryEmail, UpdateProfile } from '../../profile/profile.ts';
import { document, documentOperations } from '../registry.ts';
import { homeAddress, johan, mobilePhone } from './values.ts';

const recoveryEmail: RecoveryEmail = { address: 'astrid.l@example.com', verified: false, sentAt: '2026-06-03T09:12:00Z' };

/** A change of Astrid's. */
const change: UpdateProfile = {
  values: { displayName: 'Astrid', birthday: null, phoneNumbers: [{ type: 'mobile', number: '+46705550142' }] },
};

/** What little there is of Astrid's profile in the guide, after that change. */
const changed: Profile = {
  version: 'v8',
  values: {
    firstName: 'Astrid',
    lastName: 'Lindqvist',
    displayName: 'Astrid',
    companyEmail: 'astrid@northwind.example',
    phoneNumbers: [{ type: 'mobile', number: '+46705550142' }],
    manager: johan,
  },
  recoveryEmail,
  updatedAt: '2026-06-03T09:15:00Z',
  updatedBy: 'Astrid Lindqvist',
};

/** Astrid's profile. */
export const astridsProfile: Profile = {
  version: 'v7',
  values: {
    firstName: 'Astrid',
    lastName: 'Lindqvist',
    displayName: 'Astrid L.',
    companyEmail: 'astrid@northwind.example',
    phoneNumbers: [mobilePhone],
    addresses: [homeAddress],
    birthday: '1991-04-18',
    employeeType: 'full-time',
    manager: johan,
  },
  recoveryEmail,
  photo: '/portal/photos/3hVn8sLq',
  updatedAt: '2026-06-03T09:12:00Z',
  updatedBy: 'Astrid Lindqvist',
};

export const profileDocs = [
  document(RecoveryEmail, {
    id: 'RecoveryEmail',
    description: 'The address that reaches a person who cannot log in.',
    members: {
      verified: 'Whether the link that was mailed to it has been opened. Until then nothing is sent to it but that link.',
      sentAt: 'When the latest link was mailed.',
    },
    examples: [recoveryEmail, { address: 'astrid.l@example.com', verified: true }],
  }),
  document(Profile, {
    id: 'Profile',
    description: 'What is known of the person who is logged in.',
    members: {
      version: 'Opaque: changes with every change. The `ETag`, without its quotes.',
      values:
        'By the name of the field, in the shape of its kind: a text, `PhoneNumber`, `Address`, `PersonReference`, or a list of those. A field without a value is not there.',
      photo: 'On the endpoint’s origin; a new address for every photo. Without one the initials are drawn.',
      updatedBy: 'The person’s own name, or an administrator’s.',
    },
    examples: [
      astridsProfile,
      changed,
      { version: 'v1', values: { firstName: 'Bruno', lastName: 'Okafor', companyEmail: 'bruno@northwind.example' } },
    ],
  }),
  document(ProfileValues, {
    id: 'ProfileValues',
    description:
      'Values to change, by the name of the field, as a merge patch (RFC 7396): `null` takes a value away, and so does a text with nothing in it; a list replaces the list; what is not there stays.',
    examples: [{ displayName: 'Astrid', birthday: null }, { phoneNumbers: [mobilePhone] }, { manager: { id: 'johan-ekberg' } }],
  }),
  document(UpdateProfile, {
    id: 'UpdateProfile',
    description: 'A change of a profile: all of it is made, or nothing.',
    examples: [change, { values: { manager: { id: 'johan-ekberg' } } }],
  }),
];

export const profileGroup = documentOperations(profileOperations, {
  name: 'Profile',
  description: 'What is known of the person, and changing it.',
  operations: {
    getProfile: { description: 'What is known of this person.' },
    updateProfile: {
      description:
        'Changes some values, all of them or none. A field that this person may not edit, or that there is not, is `field-not-editable`, whatever its name; a value that the field cannot have is `validation-failed`. Both name every member concerned, and write nothing. The body may be sent as `application/merge-patch+json` as well.',
    },
  },
});
