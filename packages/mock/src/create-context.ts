import { createCatalogue } from './catalogue.ts';
import { adjustable, systemClock, type Clock } from './clock.ts';
import type { Context } from './context.ts';
import { cookiePolicy } from './cookies.ts';
import type { Faults } from './faults.ts';
import { createIdentityProviders, type ProviderSettings } from './identity-provider.ts';
import { hashArgon2, verifyArgon2, type HashPassword, type VerifyPassword } from './passwords.ts';
import { systemRandom, type Random } from './random.ts';
import { enterScenario, type ScenarioName } from './scenarios.ts';
import { seed as northwind, type AppLaunch, type Seed, type SeedApp } from './seed/seed.ts';
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
  /** Where the link of a recovery mail leads, likewise. Default: the login page. */
  readonly recoveryPage?: string;
  /** Where the host confirms who is there, likewise. Default: the login page. */
  readonly stepUpPage?: string;
  /** Where the link that verifies a recovery email leads, likewise. Default: the login page. */
  readonly profilePage?: string;
  /** OpenID Connect providers that log the people of some domains in. Default: none. */
  readonly identityProviders?: readonly ProviderSettings[];
  /** Where the host runs applications of the seed, by their id. Default: nowhere. */
  readonly apps?: Readonly<Record<string, AppLaunch>>;
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
  /** Makes the hash of a new password, which `verifyPassword` must know. Default: Argon2. */
  readonly hashPassword?: HashPassword;
  /** Hears of errors that a client gets as `internal`. The mock keeps them in `errors` as well. */
  readonly report?: (error: unknown) => void;
}

/** Puts together what the handlers of one mock work with. */
export function createContext(options: MockOptions): Context {
  const { origins = [], seed = northwind, scenario = 'default' } = options;
  const endpoint = new URL((options.endpoint ?? 'http://localhost:4000/portal/v1').replace(/\/+$/, ''));
  const clock = adjustable(options.clock ?? systemClock);
  const context: Context = {
    endpoint,
    origins: new Set([endpoint.origin, ...origins]),
    ...pagesOf(options),
    identityProviders: createIdentityProviders(options.identityProviders ?? [], endpoint),
    cookies: cookiePolicy(endpoint),
    store: options.store ?? memoryStore(),
    clock,
    random: options.random ?? systemRandom,
    verifyPassword: options.verifyPassword ?? verifyArgon2,
    hashPassword: options.hashPassword ?? hashArgon2,
    people: seed.people,
    catalogue: createCatalogue(withLaunches(seed.apps(clock.now()), options.apps)),
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

/** The pages of the host: the log-in stands in for those that it does not name. */
function pagesOf(options: MockOptions): Pick<Context, 'loginPage' | 'recoveryPage' | 'stepUpPage' | 'profilePage'> {
  const { loginPage = '/', recoveryPage = loginPage, stepUpPage = loginPage, profilePage = loginPage } = options;
  return { loginPage, recoveryPage, stepUpPage, profilePage };
}

/** Says of applications where the host runs them. */
const withLaunches = (apps: readonly SeedApp[], launches: MockOptions['apps'] = {}): readonly SeedApp[] =>
  apps.map((app) => {
    const launch = launches[app.id];
    if (!launch) return app;
    const { access: _access, ...rest } = app;
    return {
      ...rest,
      launch,
      address: new URL(launch.url).host,
      ...(launch.protocol === 'bookmark' && { access: 'bookmark' }),
    };
  });

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
