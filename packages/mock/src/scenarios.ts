import type { Context } from './context.ts';
import type { Faults } from './faults.ts';
import { defaultSettings, type LockoutPolicy, type MfaPolicy, type Settings } from './settings.ts';

/** A situation to try the portal in: what it changes about the settings, and which operations fail. */
export interface Scenario {
  /** One line for the console. */
  readonly summary: string;
  readonly settings?: Partial<Omit<Settings, 'lockout' | 'mfa'>> & {
    readonly lockout?: Partial<LockoutPolicy>;
    readonly mfa?: Partial<MfaPolicy>;
  };
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
  denied: {
    summary: 'Policy keeps everybody out, with two links that help',
    settings: {
      deny: {
        message: 'Log in from the company network or over the VPN.',
        help: [
          { text: 'Set up the VPN', url: 'https://intranet.northwind.example/it/vpn' },
          { text: 'Ask for an exception', url: 'https://intranet.northwind.example/it/exceptions' },
        ],
      },
    },
  },
  terms: {
    summary: 'New terms to accept at the next log-in',
    settings: { terms: [{ title: 'Acceptable use', url: 'https://intranet.northwind.example/policies/acceptable-use' }] },
  },
  'mfa-required': {
    summary: 'Everybody must set up a second step, within seven days',
    settings: { mfa: { required: true } },
  },
  'mfa-forced': {
    summary: 'Everybody must set up a second step at once',
    settings: { mfa: { required: true, windowDays: 'none' } },
  },
  'enrolment-expired': {
    summary: 'Whoever has no second step is shut out',
    settings: { mfa: { required: true, windowDays: 0 } },
  },
  'password-expired': { summary: 'Everybody’s password has expired', settings: { passwordDue: 'expired' } },
  'password-expired-denied': {
    summary: 'Everybody’s password has expired, and only the administrator can help',
    settings: { passwordDue: 'expired', expiredPassword: 'deny' },
  },
  'password-reset': { summary: 'The administrator has reset everybody’s password', settings: { passwordDue: 'reset' } },
  'first-login': { summary: 'Everybody logs in for the first time', settings: { passwordDue: 'first-login' } },
  'strict-policy': {
    summary: 'A new password must satisfy every rule there is',
    settings: {
      passwordDue: 'expired',
      passwordPolicy: {
        minLength: 14,
        maxLength: 64,
        rules: [
          { rule: 'min-length', value: 14 },
          { rule: 'max-length', value: 64 },
          { rule: 'upper-and-lower-case' },
          { rule: 'lowercase' },
          { rule: 'uppercase' },
          { rule: 'number' },
          { rule: 'symbol' },
          { rule: 'number-or-symbol' },
          { rule: 'no-sequence', value: 3 },
          { rule: 'not-personal' },
          { rule: 'not-common' },
          { rule: 'not-recent', value: 24 },
        ],
      },
    },
  },
  'no-recovery': {
    summary: 'No new password by email',
    settings: { recovery: { ...defaultSettings.recovery, enabled: false } },
  },
  'short-session': {
    summary: 'A session ends after one minute unused, five at the longest',
    settings: { session: { idleTimeout: 60, absoluteTimeout: 300 } },
  },
  'device-login': {
    summary: 'Device log-in is offered; sessions last thirty days, those opened by a device twelve hours',
    settings: { deviceLogin: true, session: { idleTimeout: 2_592_000, absoluteTimeout: 2_592_000 } },
  },
  'password-managed': {
    summary: 'Everybody’s password is managed by a directory',
    settings: {
      passwordManager: { name: 'Northwind Active Directory', url: 'https://intranet.northwind.example/it/password' },
    },
  },
  'password-expiring': {
    summary: 'A password of which nobody knows its age expires in five days',
    settings: { passwordAge: { ...defaultSettings.passwordAge, unknown: 85 * 86_400 } },
  },
  'password-young': {
    summary: 'A password must be a day old, and one of which nobody knows its age is an hour',
    settings: { passwordAge: { ...defaultSettings.passwordAge, minimum: 86_400, unknown: 3600 } },
  },
  'factor-limit': {
    summary: 'One factor of each kind, and no more',
    settings: { factorLimits: { totp: 1, webauthn: 1, push: 1 } },
  },
  'no-factors': { summary: 'No factor can be set up', settings: { factorLimits: {} } },
  'profile-locked': {
    summary: 'The administrator has disabled profile changes for everybody',
    settings: { profileLocked: true },
  },
  'no-photo': { summary: 'Nobody may have a photo', settings: { photos: false } },
  'future-field': { summary: 'Every profile has a field of an unknown kind', settings: { futureField: true } },
  'no-apps': { summary: 'Nobody has an application', settings: { appCount: 0 } },
  '10000-apps': { summary: 'Everybody has 10,000 applications', settings: { appCount: 10_000 } },
  'app-unavailable': { summary: 'No application can be opened now', settings: { appStatus: 'unavailable' } },
  'step-up-always': {
    summary: 'Every application asks for a second step each time',
    settings: { appPolicy: { acr: 'mfa', maxAge: 0 } },
  },
  'step-up-denied': {
    summary: 'Every application asks for more, and the administrator refuses it',
    settings: { appPolicy: { acr: 'mfa', denied: true } },
  },
  'layout-conflict': {
    summary: 'Every save of a layout finds that another tab has saved meanwhile',
    settings: { layoutConflict: true },
  },
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
  context.settings = {
    ...defaultSettings,
    ...settings,
    lockout: { ...defaultSettings.lockout, ...settings.lockout },
    mfa: { ...defaultSettings.mfa, ...settings.mfa },
  };
  for (const operation of Object.keys(context.faults) as (keyof Faults)[]) delete context.faults[operation];
  Object.assign(context.faults, faults);
}
