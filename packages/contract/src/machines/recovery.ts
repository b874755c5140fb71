import { anyStep, type FlowMachine, type State } from './machine.ts';

type Decision = 'link?' | 'factor?';

/** The factors that recovery asks for; one that was lost is replaced by a recovery code. */
const factors = ['totp', 'webauthn', 'push', 'recovery-code'] as const satisfies readonly State[];

/**
 * Another factor instead, or from the start: what every second step has. Too many wrong codes end the recovery, since a wait would
 * lead back to a password that nobody knows.
 */
const factorStep = { ...anyStep, 'choose:ok': factors, 'back:ok': ['identifier'] } as const;

/** Setting a new password by email. Ends logged out. */
export const recoveryMachine = {
  kind: 'recovery',
  start: 'link?',
  result: 'passwordSet',
  terminals: ['complete', 'denied', 'cancelled', 'expired'],
  states: {
    /** Whether the flow starts with the token of a mailed link. `invalid`: used, old, or of somebody else. */
    'link?': {
      none: ['identifier'],
      valid: ['factor?'],
      invalid: ['identifier'],
    },
    /** The same next step whether there is such an account or not. */
    identifier: { ...anyStep, 'identifier:ok': ['sent'] },
    sent: {
      ...anyStep,
      'sent:ok': ['factor?'],
      'sent:invalid': ['sent'],
      'resend:ok': ['sent'],
      'resend:early': ['sent'],
      'back:ok': ['identifier'],
    },
    /** The mailbox is proven, which is one factor; whoever has enrolled another proves that too. */
    'factor?': {
      blocked: ['denied'],
      'none-enrolled': ['change-password'],
      enrolled: [...factors, 'choose'],
    },
    choose: factorStep,
    totp: {
      ...factorStep,
      'totp:ok': ['change-password'],
      'totp:invalid': ['totp'],
      'totp:blocked': ['denied'],
    },
    webauthn: {
      ...factorStep,
      'choose:ok': ['totp', 'push', 'recovery-code'],
      'webauthn:ok': ['change-password'],
      'webauthn:invalid': ['webauthn'],
      'webauthn:blocked': ['denied'],
    },
    push: {
      ...factorStep,
      'choose:ok': ['totp', 'webauthn', 'recovery-code'],
      'poll:approved': ['change-password'],
      'poll:denied': ['push'],
      'poll:expired': ['push'],
      'poll:blocked': ['denied'],
      'resend:ok': ['push'],
      'resend:early': ['push'],
    },
    'recovery-code': {
      ...factorStep,
      'choose:ok': ['totp', 'webauthn', 'push'],
      'recovery-code:ok': ['change-password'],
      'recovery-code:invalid': ['recovery-code'],
      'recovery-code:blocked': ['denied'],
    },
    'change-password': {
      ...anyStep,
      'change-password:ok': ['complete'],
      'change-password:invalid': ['change-password'],
      'change-password:blocked': ['denied'],
      'back:ok': ['identifier'],
    },
  },
} as const satisfies FlowMachine<Decision>;
