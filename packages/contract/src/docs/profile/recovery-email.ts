import { EmailAddress, recoveryEmailOperations, SetRecoveryEmail, VerifyRecoveryEmail } from '../../profile/recovery-email.ts';
import { document, documentOperations } from '../registry.ts';

const address = 'astrid.l@example.com';

export const recoveryEmailDocs = [
  document(EmailAddress, {
    id: 'EmailAddress',
    description: 'An email address, of any script, with at most 254 characters (RFC 5321, RFC 6531).',
    examples: [address, 'åsa@exempel.example'],
  }),
  document(SetRecoveryEmail, {
    id: 'SetRecoveryEmail',
    description: 'The address to send a link to.',
    members: { address: 'Any but the company email, however it is spelled: that one is `not-allowed`.' },
    examples: [{ address }],
  }),
  document(VerifyRecoveryEmail, {
    id: 'VerifyRecoveryEmail',
    description: 'What stands behind `portal-recovery-email=` in the fragment of the mailed link.',
    examples: [{ token: 'kq0Vb1yTt8nXo4sLr2AwZ3' }],
  }),
];

export const recoveryEmailGroup = documentOperations(recoveryEmailOperations, {
  name: 'Recovery email',
  description: 'The address that reaches a person who cannot log in.',
  operations: {
    setRecoveryEmail: {
      description:
        'Sets the recovery email, unverified, and mails a link to it that works once, for 24 hours, and leads to `pages.profile` of the configuration with `#portal-recovery-email=<token>`. Set again, it mails another link, and the one before is dead; an address that is verified already stays so, and nothing is mailed. More than five mails an hour are `quota-exceeded`.',
    },
    verifyRecoveryEmail: {
      description:
        'Verifies the recovery email with the token of the link, in the session of the person who set it. A token that is used, old, or somebody else’s is `link-invalid`.',
    },
  },
});
