import { anyStep, type FlowMachine, type State } from './machine.ts';

type Decision = 'proof?';

/** What a session is made stronger, or fresher, with. */
const factors = ['totp', 'webauthn', 'push', 'recovery-code'] as const satisfies readonly State[];

/** Another factor instead. There is no way back: who is here is known. */
const factorStep = { ...anyStep, 'choose:ok': factors } as const;

/** Proving more, or again, within a session. */
export const stepUpMachine = {
  kind: 'step-up',
  start: 'proof?',
  result: 'session',
  terminals: ['complete', 'denied', 'cancelled', 'expired'],
  states: {
    /**
     * `satisfied`: the session is strong and fresh enough as it is. `blocked`: the person has nothing that would do, or the
     * administrator does not want it. `password`: only where no more is asked, of whoever has nothing else.
     */
    'proof?': {
      satisfied: ['complete'],
      blocked: ['denied'],
      factor: ['totp', 'webauthn', 'push', 'recovery-code', 'choose'],
      password: ['password'],
    },
    choose: factorStep,
    password: {
      ...anyStep,
      'password:ok': ['complete'],
      'password:invalid': ['password'],
      'password:throttled': ['throttled'],
      'password:blocked': ['denied'],
    },
    totp: {
      ...factorStep,
      'totp:ok': ['complete'],
      'totp:invalid': ['totp'],
      'totp:throttled': ['throttled'],
      'totp:blocked': ['denied'],
    },
    webauthn: {
      ...factorStep,
      'choose:ok': ['totp', 'push', 'recovery-code'],
      'webauthn:ok': ['complete'],
      'webauthn:invalid': ['webauthn'],
      'webauthn:blocked': ['denied'],
    },
    push: {
      ...factorStep,
      'choose:ok': ['totp', 'webauthn', 'recovery-code'],
      'poll:approved': ['complete'],
      'poll:denied': ['push'],
      'poll:expired': ['push'],
      'poll:blocked': ['denied'],
      'resend:ok': ['push'],
      'resend:early': ['push'],
    },
    'recovery-code': {
      ...factorStep,
      'choose:ok': ['totp', 'webauthn', 'push'],
      'recovery-code:ok': ['complete'],
      'recovery-code:invalid': ['recovery-code'],
      'recovery-code:throttled': ['throttled'],
      'recovery-code:blocked': ['denied'],
    },
    throttled: { ...anyStep, 'retry:ok': ['proof?'], 'retry:early': ['throttled'] },
  },
} as const satisfies FlowMachine<Decision>;
