export type { Account, Authenticator } from './accounts.ts';
export type { BrowserOptions, Handle, MockBrowser } from './browser.ts';
export { manualClock, systemClock, type AdjustableClock, type Clock } from './clock.ts';
export type { MockOptions } from './create-context.ts';
export { httpExchange, type Exchange, type HttpExchange } from './exchange.ts';
export { ConnectionLost, type Fault, type Faults } from './faults.ts';
export type { ProviderSettings } from './identity-provider.ts';
export type { LogEntry } from './log.ts';
export { createMock, type Mock } from './mock.ts';
export type { Mail, Outbox } from './outbox.ts';
export type { HashPassword, VerifyPassword } from './passwords.ts';
export type { AdminChange } from './profile/admin-change.ts';
export type { CustomField, ProfileRecord } from './profile/profile-record.ts';
export type { Random } from './random.ts';
export { scenarios, type Scenario, type ScenarioName } from './scenarios.ts';
export { logos } from './seed/logos.ts';
export type { SeedProfile } from './seed/profile.ts';
export type { SeedCredential } from './seed/credentials.ts';
export type { SeedSshKey } from './seed/ssh-keys.ts';
export { designSeed } from './seed/design-seed.ts';
export type { SeedEvent, SeedSession } from './seed/history.ts';
export { people } from './seed/people.ts';
export type { SeedAge } from './seed/seed.ts';
export {
  seed,
  type AppAccess,
  type AppLaunch,
  type Seed,
  type SeedApp,
  type SeedAuthenticator,
  type SeedPerson,
} from './seed/seed.ts';
export type { SessionRecord } from './session-record.ts';
export type { CollectionName, Records, Store, Versioned } from './store.ts';
export type { Admission, Visitor } from './visitor.ts';
export { codeOf, currentCode, type TotpSecret } from './totp.ts';
export type { Whereabouts } from './whereabouts.ts';
