/** A client that walks a flow of the mock and notes every edge it takes. */
import assert from 'node:assert/strict';
import type { Acr, Flow, StepAnswer, WebAuthnOptions } from 'portal-contract';
import type { State } from 'portal-contract/machines';
import { type AdjustableClock, codeOf, type Mock, type TotpSecret } from 'portal-mock';
import { Driver, everyKind, flowOf, problemOf } from '../../packages/mock/test/driver.ts';
import { type Reach, standOf } from './edges.ts';

/** A mock whose time the test puts forward. */
export type StillMock = Mock & { readonly clock: AdjustableClock };

/** What a flow is started with: a recovery with the token of a link, a step-up with what it has to bring. */
interface Start {
  readonly accepts?: readonly string[];
  readonly token?: string;
  readonly demand?: { readonly acr: Acr; readonly maxAge?: number };
}

/** An answer without the id of its step. */
export type Said = { readonly kind: StepAnswer['kind'] } & Readonly<Record<string, unknown>>;

/** A walk of one flow in one browser. */
export class Walker {
  readonly driver: Driver;
  readonly mock: StillMock;
  readonly reach: Reach;
  #flow: Flow | undefined;
  /** The session that was there before the flow, or that it has brought. */
  #session: string | undefined;

  constructor(reach: Reach, mock: StillMock) {
    this.reach = reach;
    this.mock = mock;
    this.driver = new Driver(mock);
  }

  /** The flow as this client last saw it. */
  get flow(): Flow {
    return this.#flow ?? assert.fail('The walk has not begun.');
  }

  /** Starts the flow, in place of one that it walked before. */
  async start({ accepts = everyKind, token, demand }: Start = {}): Promise<this> {
    const { kind, start } = this.reach.machine;
    const sent = { kind, accepts, ...demand, ...(token !== undefined && { token }) };
    this.#session = this.#cookie;
    const flow = await flowOf(await this.driver.send('flows', { method: 'POST', body: sent }), 201);
    this.reach.note({ cause: 'start', sent, before: { state: start }, after: standOf(flow) });
    return this.#stand(flow);
  }

  /** Answers the step. */
  async say(answer: Said): Promise<this> {
    // A wait has run down since the step was drawn.
    const before = answer.kind === 'resend' ? await this.driver.read(this.flow) : this.flow;
    const next = await this.driver.answer(before, answer);
    this.reach.note({ cause: answer.kind, sent: answer, before: standOf(before), after: standOf(next) });
    return this.#stand(next);
  }

  /** Answers the step several times, and so often as it stays where it is. */
  async sayTimes(times: number, answer: Said): Promise<this> {
    for (let time = 0; time < times; time += 1) await this.say(answer);
    return this;
  }

  /** Reads the flow, to learn what has happened on the phone. */
  poll(): Promise<this> {
    return this.#happened('poll');
  }

  /** Reads the flow, after the identity provider has sent the browser back. */
  returned(): Promise<this> {
    return this.#happened('return');
  }

  /** Chooses another factor. */
  async choose(kind: string): Promise<this> {
    const { alternatives = [] } = this.flow.step ?? {};
    const { ref } = alternatives.find((each) => each.kind === kind) ?? assert.fail(`There is no ${kind} to choose.`);
    return this.say({ kind: 'choose', ref });
  }

  /** Chooses a factor by its ref, unless it is the one that is asked for. */
  async chooseRef(ref: string): Promise<this> {
    const offered = this.flow.step?.alternatives?.some((each) => each.ref === ref);
    return offered ? this.say({ kind: 'choose', ref }) : this;
  }

  /** Cancels the flow, after which there is none. */
  async cancel(): Promise<void> {
    assert.equal((await this.driver.send(`flows/${this.flow.id}`, { method: 'DELETE' })).status, 204);
    await this.#gone('flow-not-found');
    this.reach.note({ cause: 'cancel', before: standOf(this.flow), after: { state: 'cancelled' } });
  }

  /** Lets the flow's time run out, after which it is neither read nor answered. */
  async expire(): Promise<void> {
    const half = this.flow.expiresIn / 2;
    this.mock.clock.advance(half);
    // A session that is used lives on.
    await this.driver.send('apps');
    this.mock.clock.advance(half);
    await this.#gone('flow-expired');
    this.reach.note({ cause: '*', before: standOf(this.flow), after: { state: 'expired' } });
  }

  /** Sends an answer that the machine has no edge for, which must be refused and change nothing. */
  async mayNot(answer: Said): Promise<void> {
    const before = await this.#stored();
    const problem = await problemOf(await this.driver.answerRaw(this.flow, answer));
    assert.equal(problem.code, 'step-mismatch', `${answer.kind} at ${this.at}`);
    const after = await this.#stored();
    const current = problem['flow'] as Flow;
    assert.equal(current.step?.id, after.step.id);
    // A secret is shown once, so that whoever reads this step gets it with another one.
    const shownOnce = this.at === 'enrol-totp';
    const bare = ({ step, asked, ...rest }: typeof before) =>
      shownOnce ? { ...rest, step: { ...step, id: '' } } : { ...rest, step, asked };
    assert.deepEqual(bare(after), bare(before), `${answer.kind} at ${this.at}`);
    this.#stand(current);
  }

  /** Tries an answer, and says whether the step took it. */
  async takes(answer: Said): Promise<boolean> {
    const response = await this.driver.answerRaw(this.flow, answer);
    assert.ok([200, 409, 422].includes(response.status));
    if (response.status === 200) this.#stand(await flowOf(response, 200));
    return response.status === 200;
  }

  /** Stands where it stood before: the store was brought back to that. */
  standAt(flow: Flow): void {
    this.#flow = flow;
  }

  /** Where the flow stands. */
  get at(): State {
    return standOf(this.flow).state;
  }

  /** Fails where the flow stands elsewhere. */
  mustBeAt(state: State): this {
    assert.equal(this.at, state, JSON.stringify(this.flow));
    return this;
  }

  /** The options of a ceremony in the current step. */
  options(member = 'options'): WebAuthnOptions {
    return (this.flow.step?.[member] ?? assert.fail(`The step has no ${member}.`)) as WebAuthnOptions;
  }

  /** The code that an authenticator shows now. */
  code(authenticator: TotpSecret): string {
    return codeOf(authenticator, this.mock.clock);
  }

  async #happened(cause: 'poll' | 'return'): Promise<this> {
    const next = await this.driver.read(this.flow);
    this.reach.note({ cause, before: standOf(this.flow), after: standOf(next) });
    return this.#stand(next);
  }

  get #cookie(): string | undefined {
    return this.driver.browser.cookies.get('portal-session');
  }

  /** A log-in brings a session, and a step-up another one, exactly when it is complete; nothing else changes any. */
  #stand(flow: Flow): this {
    this.#flow = flow;
    const brings = flow.kind !== 'recovery' && flow.status === 'complete';
    if (brings) this.#session = this.#cookie;
    assert.equal(this.#cookie, this.#session, `the session at ${this.at}`);
    if (brings) assert.ok(this.#session);
    assert.equal(flow.result?.session !== undefined, brings);
    return this;
  }

  async #gone(code: string): Promise<void> {
    const back = { kind: 'back' } as const;
    for (const response of [await this.driver.send(`flows/${this.flow.id}`), await this.driver.answerRaw(this.flow, back)]) {
      assert.equal((await problemOf(response)).code, code);
    }
    assert.equal(this.#cookie, this.#session);
  }

  async #stored() {
    return (await this.mock.store.get('flows', this.flow.id))?.value ?? assert.fail('The flow is gone.');
  }
}
