import { Flow, FlowKind, flowOperations, FlowStatus, StartFlow } from '../flow.ts';
import type { TotpStep } from '../steps/totp.ts';
import { document, documentOperations } from './registry.ts';
import { astridsRenewedSession, astridsSession } from './session.ts';
import { recoverPasswordStep } from './steps/change-password.ts';
import { deniedStep, deniedStepUpStep } from './steps/denied.ts';
import { identifierStep } from './steps/identifier.ts';
import { passwordStep, refusedPasswordStep } from './steps/password.ts';
import { pushStep } from './steps/push.ts';
import { redirectStep } from './steps/redirect.ts';
import { sentStep } from './steps/sent.ts';
import { totpStep } from './steps/totp.ts';

const flow = { id: 'flow_7Qm2xVd9Lk', kind: 'login', expiresIn: 900 } as const;

const stepUp = { id: 'flow_5Wn1tKe8Za', kind: 'step-up', expiresIn: 900 } as const;

const stepUpStep: TotpStep = { id: 'step_8uJf', kind: 'totp', digits: 6, period: 30, label: 'Phone' };

const recovery = { id: 'flow_3Rk8sYp0Hc', kind: 'recovery', expiresIn: 1800 } as const;

/** The flow once the email is given: it asks for the password. */
export const passwordFlow: Flow = { ...flow, status: 'pending', step: passwordStep };

const recoverySteps = [
  'identifier',
  'sent',
  'choose',
  'totp',
  'webauthn',
  'recovery-code',
  'change-password',
  'throttled',
  'denied',
];

const stepUpSteps = ['choose', 'password', 'totp', 'webauthn', 'push', 'recovery-code', 'throttled', 'denied'];

export const flowDocs = [
  document(FlowKind, {
    id: 'FlowKind',
    description: 'What a flow is for: to log in, to set a new password by email, or to prove more within a session.',
    examples: ['login', 'recovery', 'step-up'],
  }),
  document(FlowStatus, {
    id: 'FlowStatus',
    description: 'How a flow stands. Only a `login` that is `complete` brings a session; a `step-up` renews the one there is.',
    examples: ['pending', 'complete'],
  }),
  document(Flow, {
    id: 'Flow',
    description:
      'One attempt to log in, to recover a password, or to prove more. The server owns its state: it says which step comes next, the client draws that step and answers it. A flow belongs to the browser that started it, by a cookie; to every other browser it does not exist.',
    members: {
      id: 'Opaque.',
      expiresIn: 'Seconds until the flow expires.',
      step: 'The step to draw. Present while `pending` and when `denied`.',
      result:
        'Present when `complete`. `session`: what a `login` brings, and a `step-up` renews: its `csrfToken` is a new one. `passwordSet`: what a `recovery` brings, a new password and no session.',
    },
    examples: [
      { ...flow, status: 'pending', step: identifierStep },
      passwordFlow,
      { ...flow, status: 'pending', step: refusedPasswordStep },
      { ...flow, status: 'pending', step: totpStep },
      { ...flow, expiresIn: 0, status: 'complete', result: { session: astridsSession } },
      { ...flow, expiresIn: 0, status: 'denied', step: deniedStep },
      { ...flow, status: 'pending', step: pushStep },
      { ...flow, status: 'pending', step: redirectStep },
      { ...recovery, status: 'pending', step: sentStep },
      { ...recovery, status: 'pending', step: recoverPasswordStep },
      { ...recovery, expiresIn: 0, status: 'complete', result: { passwordSet: true } },
      { ...stepUp, status: 'pending', step: stepUpStep },
      { ...stepUp, expiresIn: 0, status: 'complete', result: { session: astridsRenewedSession } },
      { ...stepUp, expiresIn: 0, status: 'denied', step: deniedStepUpStep },
    ],
  }),
  document(StartFlow, {
    id: 'StartFlow',
    description: 'Starts a flow.',
    members: {
      accepts: 'The step kinds this client can draw; the server sends no others where it can avoid it.',
      returnTo:
        'The page to come back to from an identity provider: an address on an origin that the server lists. Without it, or with another, the log-in page of the configuration.',
      acr: 'For `step-up`: how strong the session has to be. `pwd` unless told.',
      maxAge: 'For `step-up`: seconds since that was proven, at most; 0 asks every time. Any age unless told.',
      app: 'For `step-up`: the `id` of the application that is to be opened. Its policy says what is asked, in place of `acr` and `maxAge`.',
      token:
        'For `recovery`: the token of the mailed link. One that is used, old or of somebody else starts at `identifier` with the notice `link-invalid`.',
      locale: 'BCP 47 tag for messages the server sends, such as mail.',
    },
    examples: [
      { kind: 'login', accepts: ['identifier', 'choose', 'password', 'totp', 'throttled', 'denied'], locale: 'en' },
      {
        kind: 'login',
        accepts: ['identifier', 'password', 'totp', 'redirect', 'throttled', 'denied'],
        returnTo: 'https://intranet.northwind.example/login',
      },
      { kind: 'recovery', accepts: recoverySteps, locale: 'en' },
      { kind: 'step-up', accepts: stepUpSteps, acr: 'mfa', maxAge: 300 },
      { kind: 'step-up', accepts: stepUpSteps, app: 'payslip' },
      { kind: 'recovery', accepts: recoverySteps, token: 'oT5n0XJ3cQbq8sZr1yKfWm' },
    ],
  }),
];

const id = { description: 'The flow’s `id`.', example: flow.id };

export const flowGroup = documentOperations(flowOperations, {
  name: 'Flows',
  description: 'Logging in, getting back in, and proving more: the server says which step comes next, the client answers it.',
  operations: {
    startFlow: {
      description:
        'Starts a flow and returns its first step. A `step-up` needs a live session; one that finds it strong and fresh enough is `complete` at once.',
      setsCookie: 'Sets the browser cookie that ties the flow to this browser. It may own any number of flows.',
    },
    getFlow: {
      description:
        'The flow as it stands. Safe and repeatable: for a reload, or to see whether something happened elsewhere: a `push` that was answered on the phone moves on with this read.',
      params: { id },
      setsCookie: 'Sets the session cookie, once, when what happened elsewhere has completed a `login` or a `step-up`.',
    },
    answerFlow: {
      description:
        'Answers the current step and returns the next one. A refused answer is not a problem but a new step of the same kind with a `notice`. A step id works once: a second answer gets `step-mismatch` with the current flow as the member `flow`, and so does an answer that the step does not take.',
      params: { id },
      setsCookie: 'Sets the session cookie, with a fresh session id, when a `login` or a `step-up` is `complete`.',
    },
    cancelFlow: { description: 'Ends a flow. Nothing is left to answer.', params: { id } },
  },
});
