import { ChangePassword, PasswordManager, passwordOperations, PasswordState } from '../../security/password.ts';
import { document, documentOperations } from '../registry.ts';

const manager: PasswordManager = {
  name: 'Northwind Active Directory',
  url: 'https://intranet.northwind.example/it/password',
};

export const passwordDocs = [
  document(PasswordManager, {
    id: 'PasswordManager',
    description: 'Who manages a password that cannot be changed here, and where it can.',
    members: { name: 'As people know it.', url: 'The page to change it on: https.' },
    examples: [manager, { name: 'Harbor ID' }],
  }),
  document(PasswordState, {
    id: 'PasswordState',
    description: 'How a person’s password stands. Never anything about what it is.',
    members: {
      changedAt: 'Absent where nobody knows.',
      expiresIn: 'Seconds until it expires. Absent where it does not.',
      expiresSoon: 'Whether that is soon, as the administrator sees it.',
      changeableIn: 'Seconds until it may be changed again, where there is a minimum age. Absent where it may be now.',
      managedBy: 'Only where it cannot be changed here.',
      renews:
        'Kinds of factors that a change ends, and that must be set up anew afterwards: `device`. Empty where there are none.',
    },
    examples: [
      { changedAt: '2026-03-14T09:20:00Z', expiresIn: 432_000, expiresSoon: true, renews: ['device'] },
      { changedAt: '2026-06-03T09:20:00Z', changeableIn: 72_000, renews: [] },
      { managedBy: manager, renews: [] },
    ],
  }),
  document(ChangePassword, {
    id: 'ChangePassword',
    description: 'A new password in place of the current one.',
    members: {
      newPassword: 'As typed: never trimmed, cut or changed in case.',
      logOutOthers: 'Whether every other session of the person ends. This one goes on, under another id.',
    },
    examples: [
      {
        currentPassword: 'northern-lights-astrid',
        newPassword: 'Lanterns over 9 quiet harbours',
        logOutOthers: true,
      },
    ],
  }),
];

export const passwordGroup = documentOperations(passwordOperations, {
  name: 'Password',
  description: 'How the password stands, and changing it.',
  operations: {
    getPassword: { description: 'How old the password is, when it expires, and whether it can be changed here.' },
    changePassword: {
      description:
        'Changes the password. The session goes on under another id and with another `csrfToken`, which `getSession` tells; other sessions end if that is asked for. Every device log-in ends, and so does a recovery that was begun. The owner is told by mail. A wrong current password is `invalid-credentials`, counts like one at the log-in, and is `throttled` once the account is locked by it. A new one that breaks rules is `password-rejected` with their names as `rules`: those of the policy, and `min-age` where it was changed too lately. Where somebody else manages the password it is `password-managed`.',
      setsCookie: 'Sets the session cookie, with a fresh session id.',
    },
  },
});
