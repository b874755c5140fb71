import type { Support } from 'portal-contract';
import type { Account, PasswordDue, Phone } from '../accounts.ts';
import type { AppPolicy } from '../app-policy.ts';
import { standardApps } from './apps.ts';
import type { SeedCredential } from './credentials.ts';
import type { SeedEvent, SeedSession } from './history.ts';
import { people } from './people.ts';
import type { SeedProfile } from './profile.ts';
import type { SeedSshKey } from './ssh-keys.ts';

/** Which applications a person has: the standard ones, that many (generated beyond the standard ones), or those listed by id. */
export type AppAccess = 'standard' | number | readonly string[];

/** How an application is opened that is really there. It begins its own log-in at `url`; a bookmark has none. */
export interface AppLaunch {
  readonly protocol: 'oidc' | 'saml' | 'bookmark';
  readonly url: string;
}

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
  /** What exactly it asks for. Default: that a second step was given in the last twelve hours, if it asks for one. */
  readonly policy?: AppPolicy;
  /** In maintenance until then, milliseconds since 1970. */
  readonly backAt?: number;
  /** Out of order, nobody knows until when. */
  readonly unavailable?: true;
  /** In no list, but there for whoever has a link. */
  readonly hidden?: true;
  /** When people got it, milliseconds since 1970. */
  readonly givenAt?: number;
  /** When everybody's access ends, milliseconds since 1970. */
  readonly accessEndsAt?: number;
  /** What the administrator has to say about it, paragraphs apart by an empty line. */
  readonly notes?: string;
  /** A page about it. */
  readonly learnMore?: string;
  readonly support?: Support;
  /** Default: `sso`. */
  readonly access?: 'bookmark';
  /** The host it opens on, as people read it. */
  readonly address?: string;
  /** Where it is. Without it, a page of the mock stands for the application. */
  readonly launch?: AppLaunch;
}

/** When something in the seed was set up, and last used, before the mock started. */
export interface SeedAge {
  readonly addedDaysAgo?: number;
  readonly usedHoursAgo?: number;
}

/** An authenticator in the seed. */
export interface SeedAuthenticator extends SeedAge {
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
  /** Passkeys and security keys. */
  readonly credentials?: readonly SeedCredential[];
  /** In clear; the store has their hashes. */
  readonly recoveryCodes?: readonly string[];
  /** How many of them were used, the first ones. Default: none. */
  readonly recoveryCodesUsed?: number;
  /** The password was set so many days before the mock started. Default: nobody knows when. */
  readonly passwordDaysAgo?: number;
  /** Who manages the password, where that is not the portal. */
  readonly passwordManager?: NonNullable<Account['passwordManager']>;
  /** Where the person is logged in already. */
  readonly sessions?: readonly SeedSession[];
  /** What happened to the account, oldest first. */
  readonly activity?: readonly SeedEvent[];
  /** Default: none. */
  readonly sshKeys?: readonly SeedSshKey[];
  /** The phone that approves log-ins. */
  readonly phone?: Phone & SeedAge;
  /** A second step is required of this person since so many days before the mock started. */
  readonly mfaDaysAgo?: number;
  /** Why a new password must be chosen at the next log-in. */
  readonly passwordDue?: PasswordDue;
  /** The password expired so many days before the mock started. */
  readonly expiredDaysAgo?: number;
  /** The account at an identity provider, by the provider's name; where the host has that provider, the person logs in there. */
  readonly federated?: { readonly provider: string; readonly subject: string };
  readonly apps: AppAccess;
  /** Default: nothing but the names and the company email. */
  readonly profile?: SeedProfile;
}

/** What a mock starts from. */
export interface Seed {
  readonly people: readonly SeedPerson[];
  /** The standard applications, in the administrator's order; a function of the time when the mock starts. */
  readonly apps: (startedAt: number) => readonly SeedApp[];
}

/** Northwind: its fictional people and their applications. */
export const seed: Seed = { people: Object.values(people), apps: standardApps };
