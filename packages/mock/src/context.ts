import type { Catalogue } from './catalogue.ts';
import type { AdjustableClock } from './clock.ts';
import type { CookiePolicy } from './cookies.ts';
import type { Faults } from './faults.ts';
import type { IdentityProviders } from './identity-provider.ts';
import type { LogEntry } from './log.ts';
import type { Outbox } from './outbox.ts';
import type { HashPassword, VerifyPassword } from './passwords.ts';
import type { Random } from './random.ts';
import type { ScenarioName } from './scenarios.ts';
import type { SeedPerson } from './seed/seed.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store.ts';

/** What every handler works with. One per mock; `settings` and `faults` change with the scenario. */
export interface Context {
  /** The address of the API, without a slash at its end. */
  readonly endpoint: URL;
  /** Origins that may call the API: the endpoint's own, and those that were listed. */
  readonly origins: ReadonlySet<string>;
  /** Where the host shows the log-in. */
  readonly loginPage: string;
  /** Where the host shows the log-in to whoever opens the link of a recovery mail. */
  readonly recoveryPage: string;
  /** Where the host confirms who is there, before an application that asks for it. */
  readonly stepUpPage: string;
  /** Where the host shows the profile to whoever opens the link of a recovery email. */
  readonly profilePage: string;
  readonly identityProviders: IdentityProviders;
  readonly cookies: CookiePolicy;
  readonly store: Store;
  readonly clock: AdjustableClock;
  readonly random: Random;
  readonly verifyPassword: VerifyPassword;
  readonly hashPassword: HashPassword;
  /** The people of the seed, for the console: the store does not know their passwords in clear. */
  readonly people: readonly SeedPerson[];
  readonly catalogue: Catalogue;
  readonly outbox: Outbox;
  readonly log: LogEntry[];
  readonly faults: Faults;
  /** The scenario that is on, and what it makes of the settings. */
  scenario: ScenarioName;
  settings: Settings;
  /** Errors that a client got as `internal`, oldest first. */
  readonly errors: readonly unknown[];
  /** Hears of errors that a client gets as `internal`. */
  readonly report: (error: unknown) => void;
}
