const decapitalized = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** “Mobile phone” from `mobile_phone`, for what only the backend has a name for. */
const humanized = (name: string): string => {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_.]+/g, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const sections: Readonly<Record<string, string>> = {
  details: 'Profile details',
  personal: 'Personal information',
  employment: 'Employment information',
};

const fields: Readonly<Record<string, string>> = {
  firstName: 'First name',
  middleName: 'Middle name',
  lastName: 'Last name',
  displayName: 'Display name',
  userName: 'Username',
  companyEmail: 'Company email',
  recoveryEmail: 'Recovery email',
  phoneNumbers: 'Phone number',
  addresses: 'Address',
  alternateEmail: 'Personal email',
  birthday: 'Birthday',
  jobTitle: 'Job title',
  department: 'Department',
  costCentre: 'Cost centre',
  company: 'Company',
  employeeType: 'Employee type',
  employeeIdentifier: 'Employee ID',
  location: 'Location',
  manager: 'Manager',
  description: 'Description',
};

const types: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  phone: {
    mobile: 'Mobile phone',
    home: 'Home phone',
    work: 'Work phone',
    work_mobile: 'Work mobile',
    work_fax: 'Work fax',
  },
  address: { home: 'Home address', work: 'Work address' },
};

const locks: Readonly<Record<string, (company: string) => string>> = {
  policy: (company) => `Managed by ${company}. Ask your IT admin to change it.`,
  directory: (company) => `Comes from the directory of ${company}. Ask your IT admin to change it.`,
  'identity-provider': () => 'Comes from where you log in. Change it there, or ask your IT admin.',
  hr: () => 'Managed by HR. Ask them to change it.',
};

const own = (words: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(words, name) ? words[name] : undefined;

/** What `<portal-profile>` says before anything is edited. */
export const profile = {
  company: 'your company',
  section: (name: string): string => own(sections, name) ?? humanized(name),
  field: (name: string): string => own(fields, name) ?? humanized(name),
  type: (kind: string, type: string): string => own(types[kind] ?? {}, type) ?? humanized(type),
  numbered: (label: string, number: number): string => `${label} ${number}`,
  edit: (label: string): string => `Edit ${decapitalized(label)}: `,
  add: (label: string): string => `Add ${/^[aeio]/i.test(label) ? 'an' : 'a'} ${decapitalized(label)}`,
  none: 'Not set',
  unreadable: 'Can’t be shown here.',
  lock: (by: string | undefined, company: string): string => (locks[by ?? ''] ?? locks['policy'])?.(company) ?? '',
  locked: 'Your administrator has disabled profile changes.',
  contact: 'Contact IT',
  verified: 'Confirmed. We can reach you here if you can’t log in.',
  loading: 'Loading your profile',
  failedTitle: 'Your profile didn’t load',
  failedText: (company: string | undefined): string =>
    `The portal couldn’t reach ${company ?? 'its server'}. Nothing has changed.`,
  tryAgain: 'Try again',
  loggedOutTitle: 'You’re logged out',
  loggedOutText: 'Log in to see your profile.',
  loggedOutDraft: 'What you were changing is still here. Log in in the new tab, then come back to this one.',
  logIn: 'Log in',
  newTab: ' (opens in a new tab)',
  partFailed: 'This part didn’t load.',
};
