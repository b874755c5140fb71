import { createCatalogue } from './catalogue.ts';
import { adjustable, systemClock, type Clock } from './clock.ts';
import type { Context } from './context.ts';
import { cookiePolicy } from './cookies.ts';
import type { Faults } from './faults.ts';
import { verifyArgon2, type VerifyPassword } from './passwords.ts';
import { systemRandom, type Random } from './random.ts';
import { enterScenario, type ScenarioName } from './scenarios.ts';
import { seed as northwind, type Seed } from './seed/seed.ts';
import { defaultSettings } from './settings.ts';
import { memoryStore, type Store } from './store.ts';

/** How a mock is made. Everything has a default. */
export interface MockOptions {
  /** Address of the API. Default `http://localhost:4000/portal/v1`. */
  readonly endpoint?: string;
  /** Other origins that may call the API, e.g. `https://news.northwind.example`. */
  readonly origins?: readonly string[];
  /** Where the host shows the log-in: a path on the endpoint's origin, or an address. Default `/`. */
  readonly loginPage?: string;
  readonly scenario?: ScenarioName;
  readonly clock?: Clock;
  readonly random?: Random;
  readonly seed?: Seed;
  readonly store?: Store;
  /** Milliseconds before every answer of the API. Default: as the scenario says. */
  readonly latency?: number;
  /** Operations that fail, beside those of the scenario. */
  readonly faults?: Faults;
  /** Checks a password against its hash. Default: Argon2. */
  readonly verifyPassword?: VerifyPassword;
  /** Hears of errors that a client gets as `internal`. The mock keeps them in `errors` as well. */
  readonly report?: (error: unknown) => void;
}

/** Puts together what the handlers of one mock work with. */
export function createContext(options: MockOptions): Context {
  const { origins = [], loginPage = '/', seed = northwind, scenario = 'default' } = options;
  const endpoint = new URL((options.endpoint ?? 'http://localhost:4000/portal/v1').replace(/\/+$/, ''));
  const clock = adjustable(options.clock ?? systemClock);
  const context: Context = {
    endpoint,
    origins: new Set([endpoint.origin, ...origins]),
    loginPage,
    cookies: cookiePolicy(endpoint),
    store: options.store ?? memoryStore(),
    clock,
    random: options.random ?? systemRandom,
    verifyPassword: options.verifyPassword ?? verifyArgon2,
    people: seed.people,
    catalogue: createCatalogue(seed.apps(clock.now())),
    outbox: [],
    log: [],
    faults: {},
    scenario,
    settings: defaultSettings,
    ...errorReport(options),
  };
  enterScenario(context, scenario);
  Object.assign(context.faults, options.faults);
  if (options.latency !== undefined) context.settings = { ...context.settings, latency: options.latency };
  return context;
}

/** Keeps errors, and passes them on to whoever asked to hear of them. */
function errorReport({ report }: MockOptions): Pick<Context, 'errors' | 'report'> {
  const errors: unknown[] = [];
  return {
    errors,
    report: (error) => {
      errors.push(error);
      report?.(error);
    },
  };
}
