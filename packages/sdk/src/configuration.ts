import { type Configuration, configurationOperations } from 'portal-contract';
import type { PortalConnection } from './connection.ts';
import { type PortalError, toPortalError } from './portal-error.ts';
import { Store } from './store.ts';

/** What is known of the backend's configuration. */
export type ConfigurationState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly configuration: Configuration }
  | { readonly status: 'failed'; readonly error: PortalError };

/** The backend's configuration, read once for everybody who asks. */
export class ConfigurationStore extends Store<ConfigurationState> {
  readonly #connection: () => PortalConnection;
  #loading: Promise<void> | undefined;

  constructor(connection: () => PortalConnection) {
    super({ status: 'loading' });
    this.#connection = connection;
  }

  /** Reads the configuration unless it is there or on its way. Never rejects: the outcome is the store's value. */
  load(): Promise<void> {
    if (this.value.status === 'ready') return Promise.resolve();
    return (this.#loading ??= this.#read().finally(() => (this.#loading = undefined)));
  }

  async #read(): Promise<void> {
    try {
      const configuration = await this.#connection().send(configurationOperations.getConfiguration);
      this.set({ status: 'ready', configuration });
    } catch (error) {
      this.set({ status: 'failed', error: toPortalError(error) });
    }
  }
}
