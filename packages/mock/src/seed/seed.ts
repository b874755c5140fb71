import { standardApps } from './apps.ts';
import { people } from './people.ts';

/** Which applications a person has: the standard ones, that many (generated beyond the standard ones), or those listed by id. */
export type AppAccess = 'standard' | number | readonly string[];

/** An application in the seed. */
export interface SeedApp {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly label?: string;
  readonly category?: string;
  readonly publisher?: string;
  /** SVG source of its logo. Without one a monogram is drawn. */
  readonly logo?: string;
  /** Asks for a second step when it is opened. */
  readonly mfa?: true;
  /** In maintenance until then, milliseconds since 1970. */
  readonly backAt?: number;
}

/** An authenticator in the seed. */
export interface SeedAuthenticator {
  readonly id: string;
  readonly label: string;
  /** Base32. */
  readonly secret: string;
}

/** A fictional person, with the password in clear beside its hash. */
export interface SeedPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** What this person is there to show. */
  readonly summary: string;
  readonly password: string;
  /** PHC string, argon2id with 19 MiB, t=2, p=1. */
  readonly passwordHash: string;
  /** `locked`: by the administrator; `suspended`: disabled. */
  readonly status: 'active' | 'locked' | 'suspended';
  /** The administrator has locked the profile. */
  readonly profileLocked: boolean;
  readonly authenticators: readonly SeedAuthenticator[];
  readonly apps: AppAccess;
}

/** What a mock starts from. */
export interface Seed {
  readonly people: readonly SeedPerson[];
  /** The standard applications, in the administrator's order; a function of the time when the mock starts. */
  readonly apps: (startedAt: number) => readonly SeedApp[];
}

/** Northwind: eight fictional people and twenty applications. */
export const seed: Seed = { people: Object.values(people), apps: standardApps };
