import { html, type ReactiveController } from 'lit';
import type { ProfileSchema, ProfileSection } from 'portal-contract';
import { type PortalConnection, PortalError, type SessionState } from 'portal-sdk';
import { StoreController } from '../shared/store-controller.ts';
import { Lazy } from '../shared/lazy.ts';
import { likingOf, preferencesOf } from '../shared/liking.ts';
import { profile as t } from '../shared/messages/en/profile.ts';
import type { Change } from './change.ts';
import type { Saved } from './edits.ts';
import { Fields, type FieldsHost } from './fields.ts';
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
  readonly #options: ProfileOptions;
  readonly #parts: Lazy<{ recovery: () => Promise<Recovery> }>;
  readonly #state: StoreController<ProfileState>;

  constructor(host: FieldsHost, options: ProfileOptions) {
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

  get state(): ProfileState {
    return this.#state.value ?? { status: 'loading' };
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

  readonly retry = (): void => void this.model?.load();

  #note(editable: boolean): unknown {
    const email = this.state.status === 'ready' ? this.state.profile.recoveryEmail : undefined;
    if (email?.verified) return html`<p class="note" part="note">${t.verified}</p>`;
    return email && this.#parts.get('recovery')?.note(email.address, { editable });
  }

  async #save(change: Change): Promise<Saved> {
    const { client } = this.#options;
    const [connection, { model }] = [client(), this];
    if (!connection || !model) throw new PortalError('aborted');
    return (await import('./save-profile.ts')).saveProfile(connection, model, change);
  }
}
