import { createApp } from './app.ts';
import { createBrowser, type BrowserOptions, type Handle, type MockBrowser } from './browser.ts';
import type { AdjustableClock } from './clock.ts';
import { createContext, type MockOptions } from './create-context.ts';
import type { Exchange } from './exchange.ts';
import type { Faults } from './faults.ts';
import type { LogEntry } from './log.ts';
import type { Outbox } from './outbox.ts';
import { enterScenario, type ScenarioName } from './scenarios.ts';
import { changeAsAdmin, type AdminChange } from './profile/admin-change.ts';
import { plant } from './seed/plant.ts';
import type { SeedPerson } from './seed/seed.ts';
import type { Store } from './store.ts';
import { findVisitor, type Visitor } from './visitor.ts';

/** The reference backend of the portal. */
export interface Mock {
  /** A drop-in for `fetch`: one browser, on a page of the endpoint's own origin. */
  readonly fetch: MockBrowser['fetch'];
  /** Another browser, with cookies of its own. */
  browser(options?: BrowserOptions): MockBrowser;
  /** Answers a request, with what its browser says and keeps beside it. */
  readonly handle: Handle;
  /** Who a browser is logged in as, for services that take the portal's word: its identity providers. */
  visitorOf(exchange: Exchange): Promise<Visitor | undefined>;
  /** Changes a person's profile as an administrator does, while the person may be at it. */
  changeProfile(person: string, change: AdminChange): Promise<void>;
  readonly store: Store;
  readonly outbox: Outbox;
  /** The latest requests, without anything secret. */
  readonly log: readonly LogEntry[];
  /** Errors that a client got as `internal`, oldest first. */
  readonly errors: readonly unknown[];
  readonly clock: AdjustableClock;
  readonly endpoint: string;
  /** The people of the seed, with their passwords. */
  readonly people: readonly SeedPerson[];
  /** Which operations fail, and how. Set and delete at will. */
  readonly faults: Faults;
  /** The scenario that is on. */
  readonly scenario: ScenarioName;
  /** Changes the scenario: its settings and faults replace the current ones, the state stays. */
  setScenario(name: ScenarioName): void;
}

/** Makes a mock. Two of them share nothing. */
export function createMock(options: MockOptions = {}): Mock {
  const context = createContext(options);
  const { endpoint, store, outbox, log, errors, clock, faults, people } = context;
  const planted = plant(store, people, { startedAt: clock.now(), providers: context.identityProviders.list });
  const app = createApp(context);
  const handle: Handle = async (request, exchange) => {
    await planted;
    return app.fetch(request, { exchange });
  };
  const browser = (browserOptions?: BrowserOptions): MockBrowser => createBrowser(endpoint, handle, browserOptions);
  return {
    fetch: browser().fetch,
    browser,
    handle,
    visitorOf: (exchange) => planted.then(() => findVisitor(context, exchange)),
    changeProfile: (person, change) => planted.then(() => changeAsAdmin(context, person, change)),
    store,
    outbox,
    log,
    errors,
    clock,
    endpoint: endpoint.href,
    people,
    faults,
    get scenario() {
      return context.scenario;
    },
    setScenario: (name) => enterScenario(context, name),
  };
}
