import type { Preferences, SaveAppLayout } from 'portal-contract';
import type { Account, BrowserRecord } from './accounts.ts';
import type { AppUse } from './app-use.ts';
import type { FlowRecord } from './flow-machine/flow-record.ts';
import type { IdempotencyRecord } from './idempotency.ts';
import type { Attempts } from './lockout.ts';
import type { Ticket } from './launch.ts';
import type { PhotoRecord, ProfileRecord } from './profile/profile-record.ts';
import type { UniqueValue } from './profile/unique-values.ts';
import type { PushRecord } from './push.ts';
import type { RecoveryRecord, RecoveryRequests } from './recoveries.ts';
import type { EventRecord } from './security/account-events.ts';
import type { ConnectKeyRecord } from './security/connect-keys.ts';
import type { FactorSetupRecord } from './security/factor-setup-record.ts';
import type { SshKeyRecord } from './security/ssh-keys.ts';
import type { SessionRecord } from './session-record.ts';

/** Every collection of the store and the shape of its records. */
export interface Records {
  /** By the person's id. */
  accounts: Account;
  /** What happened to an account, oldest first, by the person's id. */
  activity: readonly EventRecord[];
  /** The person's id, by normalised company email. */
  identifiers: string;
  /** How people have arranged their applications, by the person's id. */
  appLayouts: SaveAppLayout;
  /** What people do with their applications, by the person's id. */
  appUse: AppUse;
  /** Failed attempts, by normalised identifier, whether or not it belongs to anybody. */
  attempts: Attempts;
  /** The flows that a browser owns, by the value of its cookie. */
  browsers: BrowserRecord;
  /** Keys that link computers, by the person's id. */
  connectKeys: readonly ConnectKeyRecord[];
  /** The person's id, by the id of a WebAuthn credential. */
  credentials: string;
  /** The person's id, by issuer and subject at an identity provider, as JSON. */
  federated: string;
  /** Factors that are being set up. */
  factorSetups: FactorSetupRecord;
  flows: FlowRecord;
  /** By session and key. */
  idempotency: IdempotencyRecord;
  /** By an id that nobody can guess. */
  photos: PhotoRecord;
  /** By the person's id. */
  preferences: Preferences;
  /** By the person's id. */
  profiles: ProfileRecord;
  /** By the hash of the token in the mailed link. */
  recoveries: RecoveryRecord;
  /** By normalised identifier, whether or not it belongs to anybody. */
  recoveryRequests: RecoveryRequests;
  sessions: SessionRecord;
  /** Public keys, oldest first, by the person's id. */
  sshKeys: readonly SshKeyRecord[];
  /** Approval requests on phones. */
  pushes: PushRecord;
  /** One-use tickets that open an application. */
  tickets: Ticket;
  /** Who has a value that only one person may have, by field and value. */
  uniqueValues: UniqueValue;
}
/** The name of a collection. */
export type CollectionName = keyof Records;

/** A record and the version it has. */
export interface Versioned<Value> {
  readonly value: Value;
  /** 1 for a new record, one more with every change. */
  readonly version: number;
}

/**
 * Where all state lives. A database takes its place by keeping two promises: a record that was read never changes under its
 * reader, and `put` compares and sets in one atomic act.
 */
export interface Store {
  /** The record, or nothing. */
  get<Name extends CollectionName>(collection: Name, key: string): Promise<Versioned<Records[Name]> | undefined>;
  /** Writes the record if it still has `version` (0: if there is none), and says whether it did. */
  put<Name extends CollectionName>(collection: Name, key: string, value: Records[Name], version: number): Promise<boolean>;
  /** Removes the record and says whether there was one, so that of two callers one wins. */
  remove(collection: CollectionName, key: string): Promise<boolean>;
  /** Every record of a collection, in the order of creation. */
  list<Name extends CollectionName>(collection: Name): Promise<readonly Records[Name][]>;
}

/** A store in memory. Records are copied in and out, so that nobody shares them. */
export function memoryStore(): Store {
  const collections = new Map<CollectionName, Map<string, Versioned<unknown>>>();
  const open = <Name extends CollectionName>(name: Name): Map<string, Versioned<Records[Name]>> => {
    const found = collections.get(name) ?? new Map<string, Versioned<unknown>>();
    collections.set(name, found);
    return found as Map<string, Versioned<Records[Name]>>;
  };
  return {
    get: async (name, key) => structuredClone(open(name).get(key)),
    put: async (name, key, value, version) => {
      const collection = open(name);
      if ((collection.get(key)?.version ?? 0) !== version) return false;
      collection.set(key, { value: structuredClone(value), version: version + 1 });
      return true;
    },
    remove: async (name, key) => open(name).delete(key),
    list: async (name) => [...open(name).values()].map(({ value }) => structuredClone(value)),
  };
}

/**
 * Changes a record by a function of what it is now, again until nobody came between.
 * The function returns the new value, or nothing to leave the record as it is.
 */
export async function update<Name extends CollectionName>(
  store: Store,
  collection: Name,
  key: string,
  change: (value: Records[Name] | undefined) => Records[Name] | undefined,
): Promise<Records[Name] | undefined> {
  for (;;) {
    const current = await store.get(collection, key);
    const next = change(current?.value);
    if (next === undefined) return undefined;
    if (await store.put(collection, key, next, current?.version ?? 0)) return next;
  }
}
