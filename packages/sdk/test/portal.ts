import { answerSchemas, stepSchemas } from 'portal-contract';
import { createMock, currentCode, manualClock, people, type AdjustableClock, type Mock, type MockOptions } from 'portal-mock';
import {
  type ConnectionOptions,
  createPortalClient,
  type FlowAnswer,
  type FlowState,
  type PortalClient,
  type PortalConnection,
  PortalFlow,
  type Store,
  type StepLoaders,
} from 'portal-sdk';
import assert from 'node:assert/strict';
import { ManualClock } from './manual-clock.ts';
import { tap, type Tap } from './requests.ts';

/** A client of a mock, and everything about the two that a test turns or looks at. */
export interface Portal {
  readonly client: PortalClient;
  readonly clock: ManualClock;
  readonly mock: Mock & { readonly clock: AdjustableClock };
  readonly sent: Tap['sent'];
  /** Another tab: a client of its own in the same browser. */
  tab(): PortalClient;
}

/** Opens a portal whose time stands still. Passwords are compared, not hashed: what is tested here is the client. */
export function openPortal(mockOptions: MockOptions = {}, options: Partial<ConnectionOptions> = {}): Portal {
  const mock = createMock({
    clock: manualClock(),
    verifyPassword: async (password, hash) =>
      Object.values(people).some((person) => person.passwordHash === hash && person.password === password),
    ...mockOptions,
  });
  const { fetch, sent } = tap(mock.fetch);
  const clock = new ManualClock();
  const tab = (): PortalClient =>
    createPortalClient({ endpoint: mock.endpoint, fetch, clock, retryDelay: () => 0, ...options });
  return { client: tab(), clock, mock, sent, tab };
}

const load =
  <Module>(module: Module): (() => Promise<Module>) =>
  async () =>
    module;

/** A client that can draw every step of the contract. */
export const everyStep: StepLoaders = {
  identifier: load({ schema: stepSchemas.identifier }),
  choose: load({ schema: stepSchemas.choose }),
  password: load({ schema: stepSchemas.password }),
  totp: load({ schema: stepSchemas.totp }),
  webauthn: load({ schema: stepSchemas.webauthn }),
  push: load({ schema: stepSchemas.push }),
  'recovery-code': load({ schema: stepSchemas['recovery-code'] }),
  redirect: load({ schema: stepSchemas.redirect }),
  enrol: load({ schema: stepSchemas.enrol }),
  'enrol-totp': load({ schema: stepSchemas['enrol-totp'] }),
  'enrol-webauthn': load({ schema: stepSchemas['enrol-webauthn'] }),
  'recovery-codes': load({ schema: stepSchemas['recovery-codes'] }),
  'change-password': load({ schema: stepSchemas['change-password'] }),
  sent: load({ schema: stepSchemas.sent }),
  terms: load({ schema: stepSchemas.terms }),
  throttled: load({ schema: stepSchemas.throttled }),
  denied: load({ schema: stepSchemas.denied }),
};

/** A log-in that has not begun. */
export const loginOf = (connection: PortalConnection, steps: StepLoaders = everyStep): PortalFlow =>
  new PortalFlow(connection, { kind: 'login', steps });

/** A log-in that has begun. */
export async function startLogin(connection: PortalConnection, steps?: StepLoaders): Promise<PortalFlow> {
  const flow = loginOf(connection, steps);
  await flow.start();
  return flow;
}

/** A log-in that asks for the password. */
export async function toPassword(connection: PortalConnection, { email }: { email: string }): Promise<PortalFlow> {
  const flow = await startLogin(connection);
  await flow.answer({ kind: 'identifier', identifier: email });
  assert.equal(stepOf(flow).kind, 'password');
  return flow;
}

/** A person of the seed. */
export type Somebody = (typeof people)[keyof typeof people];

/** Logs in, with a code where one is asked for. */
export async function logIn({ client, mock }: Portal, person: Somebody): Promise<void> {
  const flow = await toPassword(client, person);
  await flow.answer({ kind: 'password', password: person.password });
  if (flow.value.status === 'asking') await flow.answer({ kind: 'totp', code: currentCode(person, mock.clock) });
  assert.equal(flow.value.status, 'complete');
}

/** The state of a flow, which has to be this one. */
export function stateOf<Status extends FlowState['status']>(
  flow: PortalFlow,
  status: Status,
): Extract<FlowState, { status: Status }> {
  const { value } = flow;
  assert.ok(isIn(value, status), `${value.status} ${'error' in value ? value.error?.code : ''}, not ${status}`);
  return value;
}

const isIn = <Status extends FlowState['status']>(
  value: FlowState,
  status: Status,
): value is Extract<FlowState, { status: Status }> => value.status === status;

/** The step that waits for an answer. */
export const stepOf = (flow: PortalFlow): Extract<FlowState, { status: 'asking' }>['step'] => stateOf(flow, 'asking').step;

/** The values of a store from now on. */
export function valuesOf<T>(store: Store<T>): T[] {
  const values: T[] = [];
  store.subscribe((value) => values.push(value));
  return values;
}

/** Every kind of answer there is, to be sure that a list of answers is whole. */
export const answerKinds = Object.keys(answerSchemas) as FlowAnswer['kind'][];
