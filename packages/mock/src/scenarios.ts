import type { Context } from './context.ts';
import type { Faults } from './faults.ts';
import { defaultSettings, type LockoutPolicy, type Settings } from './settings.ts';

/** A situation to try the portal in: what it changes about the settings, and which operations fail. */
export interface Scenario {
  /** One line for the console. */
  readonly summary: string;
  readonly settings?: Partial<Omit<Settings, 'lockout'>> & { readonly lockout?: Partial<LockoutPolicy> };
  readonly faults?: Faults;
}

/** Every scenario, by name. */
export const scenarios = {
  default: { summary: 'Everything works' },
  slow: { summary: 'Every answer takes three seconds', settings: { latency: 3000 } },
  flaky: { summary: 'Every third request loses its connection', settings: { loseEvery: 3 } },
  offline: { summary: 'No request gets through', faults: { '*': 'network' } },
  down: { summary: 'Every answer is 503', faults: { '*': 'down' } },
  html: { summary: 'A proxy answers with its own page', faults: { '*': 'html' } },
  malformed: { summary: 'The JSON breaks off', faults: { '*': 'malformed' } },
  hang: { summary: 'No answer ever comes', faults: { '*': 'hang' } },
  'attempts-left': {
    summary: 'Log-in tells how many attempts are left',
    settings: { lockout: { disclosure: 'attempts-left' } },
  },
  timer: { summary: 'Log-in tells how long to wait', settings: { lockout: { disclosure: 'timer' } } },
  generic: { summary: 'Log-in never tells that an account is locked', settings: { lockout: { disclosure: 'generic' } } },
  'short-session': {
    summary: 'A session ends after one minute unused, five at the longest',
    settings: { session: { idleTimeout: 60, absoluteTimeout: 300 } },
  },
  'no-apps': { summary: 'Nobody has an application', settings: { appCount: 0 } },
  '10000-apps': { summary: 'Everybody has 10,000 applications', settings: { appCount: 10_000 } },
  'future-step': { summary: 'After the password comes an unknown step, with no way out', settings: { futureStep: 'none' } },
  'future-step-alternative': {
    summary: 'After the password comes an unknown step, or an authenticator code instead',
    settings: { futureStep: 'alternative' },
  },
  'future-step-fallback': {
    summary: 'After the password comes an unknown step, with a page that can do it',
    settings: { futureStep: 'fallback' },
  },
} as const satisfies Record<string, Scenario>;

/** The name of a scenario. */
export type ScenarioName = keyof typeof scenarios;

/** Whether a text names a scenario. */
export const isScenarioName = (name: string): name is ScenarioName => Object.hasOwn(scenarios, name);

/** Enters a scenario: its settings and faults replace those of the one before. */
export function enterScenario(context: Context, name: ScenarioName): void {
  const { settings = {}, faults = {} }: Scenario = scenarios[name];
  context.scenario = name;
  context.settings = { ...defaultSettings, ...settings, lockout: { ...defaultSettings.lockout, ...settings.lockout } };
  for (const operation of Object.keys(context.faults) as (keyof Faults)[]) delete context.faults[operation];
  Object.assign(context.faults, faults);
}
