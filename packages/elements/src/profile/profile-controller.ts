import { html, type ReactiveController } from 'lit';
import type { ProfileSchema, ProfileSection } from 'portal-contract';
import { type PortalConnection, PortalError, type SessionState } from 'portal-sdk';
import { StoreController } from '../shared/store-controller.ts';
import { Lazy } from '../shared/lazy.ts';
import { likingOf, preferencesOf } from '../shared/liking.ts';
import { profile as t } from '../shared/messages/en/profile.ts';
import type { PortalElement } from '../shared/portal-element.ts';
import type { Change } from './change.ts';
import type { Saved } from './edits.ts';
import { Fields } from './fields.ts';
import { profileModel, type ProfileModel, type ProfileState } from './profile-model.ts';
import type { Recovery } from './recovery.ts';
import type { Values } from './values.ts';

/** What an element that shows a profile tells of itself. */
export interface ProfileOptions {
  readonly client: () => PortalConnection | undefined;
  readonly session: () => SessionState;
  readonly company: () => string | undefined;
}

/** The profile of whoever is logged in, in an element: read, shown and saved. */
export class ProfileController implements ReactiveController {
  readonly fields: Fields;
  readonly #host: PortalElement;
  readonly #options: ProfileOptions;
  readonly #parts: Lazy<{ recovery: () => Promise<Recovery> }>;
  readonly #state: StoreController<ProfileState>;

  constructor(host: PortalElement, options: ProfileOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    this.#state = new StoreController<ProfileState>(host, () => this.model);
    const recovery = async () => new (await import('./recovery.ts')).Recovery(host, { ...options, model: () => this.model });
    // Values are written anew when the person likes that otherwise.
    new StoreController(host, () => {
      const client = options.client();
      return client && preferencesOf(client);
    });
    this.#parts = new Lazy(host, { recovery });
    this.fields = new Fields(host, {
      ...options,
      what: 'profile',
      ready: () => this.state.status === 'ready',
      liking: () => likingOf(host, options.client()),
      locked: () => this.schema?.locked !== undefined,
      save: (change) => this.#save(change),
      note: ({ kind, editable }) => (kind === 'recovery-email' ? this.#note(editable) : undefined),
    });
  }

  get model(): ProfileModel | undefined {
    const client = this.#options.client();
    return client && profileModel(client);
  }

  /** Without a session nothing is read: why there is none is why there is no profile. */
  get state(): ProfileState {
    const session = this.#options.session();
    return session.status === 'failed' ? session : (this.#state.value ?? { status: 'loading' });
  }

  get schema(): ProfileSchema | undefined {
    return this.state.status === 'ready' ? this.state.schema : undefined;
  }

  /** The values, and with them what stands beside them in the profile. */
  get values(): Values {
    if (this.state.status !== 'ready') return {};
    const { values, recoveryEmail } = this.state.profile;
    return recoveryEmail ? { ...values, recoveryEmail: recoveryEmail.address } : values;
  }

  hostUpdate(): void {
    const client = this.#options.client();
    const session = this.#options.session();
    if (!client) return;
    void client.configuration.load();
    // What changes something carries a token that only the session knows.
    if (session.status === 'unknown') void client.session.refresh();
    this.model?.follow(session);
  }

  /** The lines of a section. */
  rows({ fields }: ProfileSection): unknown {
    return this.fields.rows(fields, this.values);
  }

  readonly retry = (): void => {
    if (this.#options.session().status === 'failed') void this.#options.client()?.session.refresh();
    void this.model?.load();
  };

  #note(editable: boolean): unknown {
    const email = this.state.status === 'ready' ? this.state.profile.recoveryEmail : undefined;
    if (email?.verified) return html`<p class="note" part="note">${t.verified}</p>`;
    return email && this.#parts.get('recovery')?.note(email.address, { editable });
  }

  async #save(change: Change): Promise<Saved> {
    const [client, model, host] = [this.#options.client(), this.model, this.#host];
    if (!client || !model) throw new PortalError('aborted');
    // The turn begins before anything is waited for: it is this person who saves.
    return model.inTurn(async (turn) => (await import('./save-profile.ts')).saveProfile({ host, client, model, turn }, change));
  }
}
