import { anyStep, type FlowMachine, type State } from './machine.ts';

type Decision = 'mfa?' | 'post?';

/** The second steps that a person may have, one of which an answer to `choose` leads to. */
const factors = ['totp', 'webauthn', 'push', 'recovery-code'] as const satisfies readonly State[];

/** Another factor instead, or somebody else: what every second step has. Of authenticator apps alone there may be several. */
const factorStep = { ...anyStep, 'choose:ok': factors, 'back:ok': ['identifier'] } as const;

/** Logging in. */
export const loginMachine = {
  kind: 'login',
  start: 'identifier',
  result: 'session',
  terminals: ['complete', 'denied', 'cancelled', 'expired'],
  states: {
    /** Decides by the domain alone; `invalid`: its provider cannot be reached. A passkey and device log-in verify the person, so that they need no second step. */
    identifier: {
      ...anyStep,
      'identifier:ok': ['password', 'redirect'],
      'identifier:invalid': ['identifier'],
      'identifier:throttled': ['throttled'],
      'webauthn:ok': ['post?'],
      'webauthn:invalid': ['identifier'],
    },
    password: {
      ...anyStep,
      'password:ok': ['mfa?'],
      'password:invalid': ['password'],
      'password:throttled': ['throttled'],
      'back:ok': ['identifier'],
    },
    /** Starts over where it may: the password, or the email where there was none. */
    throttled: {
      ...anyStep,
      'retry:ok': ['password', 'identifier'],
      'retry:early': ['throttled'],
      'back:ok': ['identifier'],
    },
    /** The provider's word is one factor; own ones follow. `rejected`: it vouches for somebody who may not come in. */
    redirect: {
      ...anyStep,
      'return:ok': ['mfa?'],
      'return:denied': ['identifier'],
      'return:failed': ['identifier'],
      'return:rejected': ['denied'],
      'back:ok': ['identifier'],
    },
    /**
     * Whether what is proven will do. `blocked`: locked, suspended, or too late to enrol; `none`: policy asks for no second factor, or
     * one is proven. A recovery code stands in for a lost factor, and leads to `enrol` where no other is left.
     */
    'mfa?': {
      blocked: ['denied'],
      none: ['post?'],
      challenge: [...factors, 'choose'],
      enrol: ['enrol'],
    },
    choose: factorStep,
    totp: {
      ...factorStep,
      'totp:ok': ['post?'],
      'totp:invalid': ['totp'],
      'totp:throttled': ['throttled'],
      'totp:blocked': ['denied'],
    },
    webauthn: {
      ...factorStep,
      'choose:ok': ['totp', 'push', 'recovery-code'],
      'webauthn:ok': ['post?'],
      'webauthn:invalid': ['webauthn'],
    },
    push: {
      ...factorStep,
      'choose:ok': ['totp', 'webauthn', 'recovery-code'],
      'poll:approved': ['post?'],
      'poll:denied': ['push'],
      'poll:expired': ['push'],
      'poll:blocked': ['denied'],
      'resend:ok': ['push'],
      'resend:early': ['push'],
    },
    'recovery-code': {
      ...factorStep,
      'choose:ok': ['totp', 'webauthn', 'push'],
      'recovery-code:ok': ['mfa?'],
      'recovery-code:invalid': ['recovery-code'],
      'recovery-code:throttled': ['throttled'],
      'recovery-code:blocked': ['denied'],
    },
    /** `later` only within the days that the policy grants. */
    enrol: {
      ...anyStep,
      'enrol:totp': ['enrol-totp'],
      'enrol:passkey': ['enrol-webauthn'],
      'enrol:security-key': ['enrol-webauthn'],
      'later:ok': ['post?'],
      'back:ok': ['identifier'],
    },
    'enrol-totp': {
      ...anyStep,
      'enrol-totp:ok': ['recovery-codes', 'post?'],
      'enrol-totp:invalid': ['enrol-totp'],
      'back:ok': ['enrol'],
    },
    /**
     * Leads to recovery codes where there are none left. `device` happens only where the step comes from `post?`; `back` and `ok` only where it
     * comes from `enrol`.
     */
    'enrol-webauthn': {
      ...anyStep,
      'enrol-webauthn:ok': ['recovery-codes', 'post?'],
      'enrol-webauthn:invalid': ['enrol-webauthn'],
      'back:ok': ['enrol'],
      'enrol-webauthn:device': ['post?'],
      'later:device': ['post?'],
    },
    'recovery-codes': { ...anyStep, 'acknowledge:ok': ['post?'], 'renew:ok': ['recovery-codes'] },
    /** The person is proven. What is left to do comes one by one, then the session. */
    'post?': {
      blocked: ['denied'],
      'change-password': ['change-password'],
      terms: ['terms'],
      device: ['enrol-webauthn'],
      done: ['complete'],
    },
    /** It ends what devices may do: whoever logged in by one has the new password instead, which may not be enough. */
    'change-password': {
      ...anyStep,
      'change-password:ok': ['mfa?'],
      'change-password:invalid': ['change-password'],
      'back:ok': ['identifier'],
    },
    terms: { ...anyStep, 'accept:ok': ['post?'], 'decline:ok': ['denied'] },
  },
} as const satisfies FlowMachine<Decision>;
