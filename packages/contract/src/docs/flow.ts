import { Flow, FlowKind, flowOperations, FlowStatus, StartFlow } from '../flow.ts';
import { document, documentOperations } from './registry.ts';
import { astridsSession } from './session.ts';
import { deniedStep } from './steps/denied.ts';
import { identifierStep } from './steps/identifier.ts';
import { passwordStep, refusedPasswordStep } from './steps/password.ts';
import { totpStep } from './steps/totp.ts';

const flow = { id: 'flow_7Qm2xVd9Lk', kind: 'login', expiresIn: 900 } as const;

/** The flow once the email is given: it asks for the password. */
export const passwordFlow: Flow = { ...flow, status: 'pending', step: passwordStep };

export const flowDocs = [
  document(FlowKind, { id: 'FlowKind', description: 'What a flow is for.', examples: ['login'] }),
  document(FlowStatus, {
    id: 'FlowStatus',
    description: 'How a flow stands. Only `complete` brings a session.',
    examples: ['pending', 'complete'],
  }),
  document(Flow, {
    id: 'Flow',
    description:
      'One attempt to log in. The server owns its state: it says which step comes next, the client draws that step and answers it. A flow belongs to the browser that started it, by a cookie; to every other browser it does not exist.',
    members: {
      id: 'Opaque.',
      expiresIn: 'Seconds until the flow expires.',
      step: 'The step to draw. Present while `pending` and when `denied`.',
      result: 'Present when `complete`.',
    },
    examples: [
      { ...flow, status: 'pending', step: identifierStep },
      passwordFlow,
      { ...flow, status: 'pending', step: refusedPasswordStep },
      { ...flow, status: 'pending', step: totpStep },
      { ...flow, expiresIn: 0, status: 'complete', result: { session: astridsSession } },
      { ...flow, expiresIn: 0, status: 'denied', step: deniedStep },
    ],
  }),
  document(StartFlow, {
    id: 'StartFlow',
    description: 'Starts a flow.',
    members: {
      accepts: 'The step kinds this client can draw; the server sends no others where it can avoid it.',
      locale: 'BCP 47 tag for messages the server sends, such as mail.',
    },
    examples: [{ kind: 'login', accepts: ['identifier', 'choose', 'password', 'totp', 'throttled', 'denied'], locale: 'en' }],
  }),
];

const id = { description: 'The flow’s `id`.', example: flow.id };

export const flowGroup = documentOperations(flowOperations, {
  name: 'Flows',
  description: 'Logging in: the server says which step comes next, the client answers it.',
  operations: {
    startFlow: {
      description: 'Starts a flow and returns its first step.',
      setsCookie: 'Sets the browser cookie that ties the flow to this browser. It may own any number of flows.',
    },
    getFlow: {
      description: 'The flow as it stands. Safe and repeatable: for a reload, or to see whether something happened elsewhere.',
      params: { id },
    },
    answerFlow: {
      description:
        'Answers the current step and returns the next one. A refused answer is not a problem but a new step of the same kind with a `notice`. A step id works once: a second answer gets `step-mismatch` with the current flow as the member `flow`.',
      params: { id },
      setsCookie: 'Sets the session cookie, with a fresh session id, when the flow is `complete`.',
    },
    cancelFlow: { description: 'Ends a flow. Nothing is left to answer.', params: { id } },
  },
});
