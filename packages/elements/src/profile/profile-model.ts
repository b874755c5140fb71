import { type Profile, profileOperations, type ProfileSchema, profileSchemaOperations } from 'portal-contract';
import { type PortalConnection, type PortalError, type SessionState, Store, toPortalError } from 'portal-sdk';
import { type Turn, Turns } from '../shared/turns.ts';

/** The profile of whoever is logged in, as far as it is known. */
export type ProfileState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: PortalError }
  | { readonly status: 'ready'; readonly schema: ProfileSchema; readonly profile: Profile };

/** What changes a profile. */
export interface ProfileTurn extends Pick<Turn, 'send'> {
  /** Shows a newer profile. */
  readonly take: (profile: Profile) => void;
}

/** The profile that the elements of one client share, so that one shows what another has saved. */
export class ProfileModel extends Store<ProfileState> {
  readonly #client: PortalConnection;
  /** Whose profile it is: `undefined` until it is known, `null` for nobody's. */
  #person: string | null | undefined = null;
  #reading = 0;
  readonly #turns: Turns;

  constructor(client: PortalConnection) {
    super({ status: 'loading' });
    this.#client = client;
    this.#turns = new Turns(client);
  }

  /** Reads the profile once somebody may be logged in, and again when that is somebody else; forgets it with the session. */
  follow(session: SessionState): void {
    const person =
      session.status === 'logged-out' ? null : session.status === 'logged-in' ? session.session.person.id : undefined;
    const before = this.#person;
    if (person === before || (person === undefined && before !== null)) return;
    this.#person = person;
    if (person === null) this.#forget();
    else if (before !== undefined) void this.load();
  }

  /** Reads it. */
  async load(): Promise<void> {
    this.#forget();
    const reading = this.#reading;
    const state = await this.#read();
    if (reading === this.#reading) this.set(state);
  }

  /**
   * Does what changes the profile, one after the other, and shows what it then is. Whatever writes does it here, so no older answer
   * wins, and none of another person: once somebody else is logged in, it fails with `session-expired`.
   */
  inTurn<T>(act: (turn: ProfileTurn) => Promise<T>): Promise<T> {
    return this.#turns.take(({ send, ensure }) => {
      const take = (profile: Profile): void => {
        ensure();
        if (this.value.status === 'ready') this.set({ ...this.value, profile });
      };
      return act({ send, take });
    });
  }

  #forget(): void {
    this.#reading += 1;
    this.set({ status: 'loading' });
  }

  async #read(): Promise<ProfileState> {
    try {
      const [schema, profile] = await Promise.all([
        this.#client.send(profileSchemaOperations.getProfileSchema),
        this.#client.send(profileOperations.getProfile),
      ]);
      return { status: 'ready', schema, profile };
    } catch (cause) {
      return { status: 'failed', error: toPortalError(cause) };
    }
  }
}

const models = new WeakMap<PortalConnection, ProfileModel>();

/** The model of a client. */
export function profileModel(client: PortalConnection): ProfileModel {
  const model = models.get(client) ?? new ProfileModel(client);
  models.set(client, model);
  return model;
}
