import type { ProfileField } from 'portal-contract';

/** A standard field, before it is known whose it is. */
export type StandardField = Omit<ProfileField, 'editable' | 'lockedBy'>;

const text = (name: string, members: Partial<StandardField> = {}): StandardField => ({
  name,
  kind: 'text',
  maxLength: 1024,
  ...members,
});

const everyone = { visibility: 'everyone' } as const;

/** The standard fields under their sections, in the order to show them. */
export const standardFields: Readonly<Record<string, readonly StandardField[]>> = {
  details: [
    text('firstName', { required: true, ...everyone }),
    text('middleName'),
    text('lastName', { required: true, ...everyone }),
    text('displayName', everyone),
    text('userName', { required: true, ...everyone }),
    text('companyEmail', { kind: 'email', ...everyone }),
    { name: 'recoveryEmail', kind: 'recovery-email', maxLength: 254, visibility: 'admins' },
  ],
  personal: [
    {
      name: 'phoneNumbers',
      kind: 'phone',
      list: true,
      types: ['mobile', 'home', 'work', 'work_mobile', 'work_fax'],
      maxItems: 10,
      visibility: 'everyone',
    },
    {
      name: 'addresses',
      kind: 'address',
      list: true,
      types: ['home', 'work'],
      maxItems: 10,
      maxLength: 1024,
      visibility: 'admins',
    },
    text('alternateEmail', { kind: 'email', maxLength: 254, visibility: 'admins' }),
    { name: 'birthday', kind: 'date', visibility: 'admins' },
  ],
  employment: [
    text('jobTitle', everyone),
    text('department', everyone),
    text('costCentre', { visibility: 'admins' }),
    text('company', everyone),
    {
      name: 'employeeType',
      kind: 'choice',
      options: [
        { value: 'full-time', label: 'Full-time' },
        { value: 'part-time', label: 'Part-time' },
        { value: 'contractor', label: 'Contractor' },
        { value: 'intern', label: 'Intern' },
      ],
      visibility: 'admins',
    },
    text('employeeIdentifier', { maxLength: 256, visibility: 'admins' }),
    text('location', everyone),
    { name: 'manager', kind: 'person', visibility: 'everyone' },
    text('description', { kind: 'long-text', ...everyone }),
  ],
};

/** Fields whose value only one person at the company may have. */
export const uniqueFields: readonly string[] = ['userName', 'employeeIdentifier'];
