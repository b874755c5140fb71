/** A browser with tabs that log in to a mock, over a connection that fails when it is told to. */
import assert from 'node:assert/strict';
import { codeOf, people, type Records, type Store } from 'portal-mock';
import { createPortalClient, type FlowState, type PortalClient, PortalFlow } from 'portal-sdk';
import { quickMock } from '../../../packages/mock/test/driver.ts';
import { ManualClock } from '../../../packages/sdk/test/manual-clock.ts';
import { everyStep } from '../../../packages/sdk/test/portal.ts';
import { rewindableStore } from '../rewindable-store.ts';
import type { StillMock } from '../walker.ts';

/** How requests fare: they arrive, they do not, or their answers are lost on the way back. */
export type Weather = 'fair' | 'no-request' | 'no-answer';

/** One tab: a client of its own, and the flow that it shows. */
export interface Tab {
  readonly client: PortalClient;
  flow: PortalFlow;
  /** What the tab keeps to go on with after a reload. */
  kept: string | undefined;
  /** Answers of this tab that are on their way now, and how many were at the most. */
  inFlight: number;
  mostInFlight: number;
}

/** People who log in, by email. */
export const persons = [people.bruno, people.astrid] as const;
type Person = (typeof persons)[number];
export const personOf = (email: unknown): Person | undefined => persons.find((person) => person.email === email);

/** Everything that a run acts on. */
export class World {
  /** Which flow brought a session, by the session's id: a flow that is complete may be forgotten before its session is. */
  readonly broughtBy = new Map<string, string>();
  readonly mock: StillMock = quickMock({ store: this.#store() });
  readonly browser = this.mock.browser();
  readonly tabs: Tab[] = [];
  weather: Weather = 'fair';
  /** Passwords and codes that were typed. */
  readonly typed = new Set<string>();
  /** What was rightly proven to the server, by flow: the ids of people with the kind of proof. */
  readonly proven = new Map<string, Set<string>>();

  /** Opens a tab, to go on with another one's flow or to begin its own. */
  async open(resume?: string): Promise<void> {
    const client = createPortalClient({
      endpoint: this.mock.endpoint,
      clock: new ManualClock(),
      retryDelay: () => 0,
      fetch: (input, init) => this.#send(tab, new Request(input, init)),
    });
    const tab: Tab = {
      client,
      flow: this.#flowOf(client, (id) => (tab.kept = id)),
      kept: resume,
      inFlight: 0,
      mostInFlight: 0,
    };
    this.tabs.push(tab);
    await client.session.refresh();
    await tab.flow.start({ resume });
  }

  /** Loads a tab again: nothing stays but the id that it kept. */
  async reload(tab: Tab): Promise<void> {
    tab.flow.stop();
    tab.flow = this.#flowOf(tab.client, (id) => (tab.kept = id));
    await tab.client.session.refresh();
    await tab.flow.start({ resume: tab.kept });
  }

  /** The right code of a person's authenticator, now. */
  code({ authenticators }: Person): string {
    const [authenticator] = authenticators;
    return authenticator === undefined ? '000000' : codeOf(authenticator, this.mock.clock);
  }

  #store(): Store {
    const store = rewindableStore();
    return {
      ...store,
      put: async (name, key, value, version) => {
        const flow = name === 'flows' ? (value as Records['flows']) : undefined;
        if (flow?.status === 'complete') this.broughtBy.set(flow.session ?? '', flow.id);
        return store.put(name, key, value, version);
      },
    };
  }

  #flowOf(client: PortalClient, onId: (id: string | undefined) => void): PortalFlow {
    return new PortalFlow(client, { kind: 'login', steps: everyStep, onId });
  }

  async #send(tab: Tab, request: Request): Promise<Response> {
    if (this.weather === 'no-request') throw new TypeError('Failed to fetch');
    const [, flow] = /\/flows\/([\w-]+)\/answers$/.exec(new URL(request.url).pathname) ?? [];
    if (flow !== undefined) this.#note(flow, (await request.clone().json()) as Record<string, unknown>);
    tab.inFlight += flow === undefined ? 0 : 1;
    tab.mostInFlight = Math.max(tab.mostInFlight, tab.inFlight);
    try {
      const response = await this.browser.fetch(request);
      if (this.weather === 'no-answer') throw new TypeError('Failed to fetch');
      return response;
    } finally {
      tab.inFlight -= flow === undefined ? 0 : 1;
    }
  }

  /** Remembers what of an answer would be a proof, whether or not the step asked for it. */
  #note(flow: string, { password, code }: Record<string, unknown>): void {
    const proofs = this.proven.get(flow) ?? new Set();
    for (const person of persons) {
      if (password === person.password) proofs.add(`${person.id} password`);
      if (code === this.code(person)) proofs.add(`${person.id} code`);
    }
    this.proven.set(flow, proofs);
  }
}

/** A state that is what a flow has come to, and nothing on its way. */
export type Settled = Exclude<FlowState, { status: 'starting' | 'answering' | 'unsupported' }>;

/** The state of a tab, which waits for nothing. */
export function settledStateOf({ flow: { value } }: Tab): Settled {
  if (value.status === 'starting' || value.status === 'answering' || value.status === 'unsupported') {
    assert.fail(`A tab is left ${value.status}.`);
  }
  return value;
}
