import { IdentifierAnswer, IdentifierStep, IdentityProvider } from '../../steps/identifier.ts';
import { document } from '../registry.ts';
import { answerMemberDocs, stepMemberDocs } from './members.ts';
import { deviceOptions, passkeyOptions } from './webauthn-options.ts';

/** The first step of a log-in. */
export const identifierStep: IdentifierStep = { id: 'step_1fYw', kind: 'identifier' };

const harborId: IdentityProvider = { name: 'Harbor ID', domains: ['harbor.example'] };

/** The first step where everything is offered: a passkey, device log-in, and another company's log-in page. */
export const fullIdentifierStep: IdentifierStep = {
  id: 'step_2lPx',
  kind: 'identifier',
  passkey: passkeyOptions,
  device: deviceOptions,
  identityProviders: [harborId],
};

/** The first step of a recovery whose link was no good. */
export const badLinkStep: IdentifierStep = {
  id: 'step_3uKg',
  kind: 'identifier',
  notice: { code: 'link-invalid', level: 'error' },
};

/** The answer to {@link identifierStep}. */
export const identifierAnswer: IdentifierAnswer = {
  step: identifierStep.id,
  kind: 'identifier',
  identifier: 'astrid@northwind.example',
};

export const identifierDocs = [
  document(IdentifierStep, {
    id: 'IdentifierStep',
    description: 'Asks who is logging in.',
    members: {
      ...stepMemberDocs,
      passkey:
        'Request options for a passkey, where logging in with one is offered. The same for everybody: `allowCredentials` is empty.',
      device: 'Request options for device log-in, where the administrator offers it.',
      identityProviders: 'Whose email domains are routed elsewhere, so that the person can be told before going on.',
    },
    examples: [identifierStep, fullIdentifierStep, badLinkStep],
  }),
  document(IdentityProvider, {
    id: 'IdentityProvider',
    description:
      'A company’s own log-in page, to which email addresses of some domains are sent: every address of such a domain, whether the account exists or not.',
    members: { domains: 'Email domains, lower case.' },
    examples: [harborId],
  }),
  document(IdentifierAnswer, {
    id: 'IdentifierAnswer',
    description:
      'The company email. Answered alike — same next step, members and size class — for known, unknown, locked and disabled accounts.',
    members: {
      ...answerMemberDocs,
      identifier: 'At most 254 characters (RFC 5321 §4.5.3.1.3); white space around it is dropped.',
    },
    examples: [identifierAnswer],
  }),
];
