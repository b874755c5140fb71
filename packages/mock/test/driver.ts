import assert from 'node:assert/strict';
import { Flow, Problem, Session, stepSchemas } from 'portal-contract';
import {
  createMock,
  currentCode,
  manualClock,
  seed,
  type AdjustableClock,
  type Mock,
  type MockBrowser,
  type MockOptions,
} from 'portal-mock';

/** Every step kind that the contract has. */
export const everyKind = Object.keys(stepSchemas);

/** Someone to log in as. */
interface Somebody {
  readonly email: string;
  readonly password: string;
  readonly authenticators: readonly { readonly secret: string }[];
}

/** A mock whose time stands still. */
export function stillMock(options: MockOptions = {}): Mock & { readonly clock: AdjustableClock } {
  return createMock({ clock: manualClock(), ...options });
}

const quickHash = (password: string): string => `quick:${password}`;

/** A mock that compares passwords instead of hashing them, for tests that try many and are about something else. */
export const quickMock = (options: MockOptions = {}): Mock & { readonly clock: AdjustableClock } =>
  stillMock({
    verifyPassword: async (password, hash) =>
      hash === quickHash(password) ||
      seed.people.some((person) => person.passwordHash === hash && person.password === password),
    hashPassword: async (password) => quickHash(password),
    ...options,
  });

/** What a request carries; a header that is `null` is left out. */
export interface Sent {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string | null>>;
}

/** A client of the mock that does by hand what an SDK would. */
export class Driver {
  readonly mock: Mock;
  readonly browser: MockBrowser;
  csrfToken: string | undefined;

  constructor(mock: Mock, browser: MockBrowser = mock.browser()) {
    this.mock = mock;
    this.browser = browser;
  }

  /** Sends a request with everything it needs to pass. */
  send(path: string, { method = 'GET', body, headers = {} }: Sent = {}): Promise<Response> {
    const all: Record<string, string | null> = {
      'content-type': body === undefined ? null : 'application/json',
      'x-portal-request': method === 'GET' ? null : '1',
      'x-portal-csrf': method === 'GET' ? null : (this.csrfToken ?? null),
      ...headers,
    };
    const kept = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null);
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return this.browser.fetch(path, { method, redirect: 'manual', headers: kept, ...(body !== undefined && { body: text }) });
  }

  /** Starts a log-in. */
  async start(accepts: readonly string[] = everyKind): Promise<Flow> {
    return flowOf(await this.send('flows', { method: 'POST', body: { kind: 'login', accepts } }), 201);
  }

  /** Starts a recovery, behind the link of a mail if a token is given. */
  async recover(token?: string, accepts: readonly string[] = everyKind): Promise<Flow> {
    const body = { kind: 'recovery', accepts, ...(token !== undefined && { token }) };
    return flowOf(await this.send('flows', { method: 'POST', body }), 201);
  }

  /** Starts a step-up within the session. */
  async stepUp(demand: Readonly<Record<string, unknown>> = {}, accepts: readonly string[] = everyKind): Promise<Flow> {
    const flow = await flowOf(await this.send('flows', { method: 'POST', body: { kind: 'step-up', accepts, ...demand } }), 201);
    if (flow.result?.session) this.csrfToken = flow.result.session.csrfToken;
    return flow;
  }

  /** The flow as it stands. */
  async read({ id }: Flow): Promise<Flow> {
    return flowOf(await this.send(`flows/${id}`), 200);
  }

  /** The session as it stands. */
  async session(): Promise<Session> {
    const response = await this.send('session');
    assert.equal(response.status, 200);
    return Session.parse(await response.json());
  }

  /** Answers the current step and keeps the CSRF token of a session it may bring. */
  async answer(flow: Flow, answer: Readonly<Record<string, unknown>>): Promise<Flow> {
    const next = await flowOf(await this.answerRaw(flow, answer), 200);
    if (next.result?.session) this.csrfToken = next.result.session.csrfToken;
    return next;
  }

  /** Answers the current step. */
  answerRaw(flow: Flow, answer: Readonly<Record<string, unknown>>): Promise<Response> {
    return this.send(`flows/${flow.id}/answers`, { method: 'POST', body: { step: flow.step?.id ?? '', ...answer } });
  }

  /** Goes as far as the password step. */
  async toPassword(identifier: string, accepts?: readonly string[]): Promise<Flow> {
    return this.answer(await this.start(accepts), { kind: 'identifier', identifier });
  }

  /** Goes as far as the step after the password. */
  async afterPassword({ email, password }: Somebody): Promise<Flow> {
    return this.answer(await this.toPassword(email), { kind: 'password', password });
  }

  /** Gives a wrong password some times, and returns what follows the last. */
  async failPassword(flow: Flow, times: number): Promise<Flow> {
    let next = flow;
    for (let time = 0; time < times; time += 1) next = await this.answer(next, { kind: 'password', password: 'wrong' });
    return next;
  }

  /** Logs in, with a code where one is asked for. */
  async logIn(person: Somebody): Promise<Session> {
    let flow = await this.afterPassword(person);
    if (flow.step?.kind === 'totp')
      flow = await this.answer(flow, { kind: 'totp', code: currentCode(person, this.mock.clock) });
    assert.equal(flow.status, 'complete');
    assert.ok(flow.result?.session);
    return flow.result.session;
  }
}

/** A flow in an answer with the expected status. */
export async function flowOf(response: Response, status: number): Promise<Flow> {
  const body: unknown = await response.json();
  assert.equal(response.status, status, JSON.stringify(body));
  return Flow.parse(body);
}

/** The problem in an answer. */
export async function problemOf(response: Response): Promise<Problem> {
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  const problem = Problem.parse(await response.json());
  assert.equal(problem.status, response.status);
  return problem;
}

/** The code of the problem in an answer. */
export const codeIn = async (response: Response): Promise<string> => (await problemOf(response)).code;

/** The same value so many times. */
export const times = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value);
