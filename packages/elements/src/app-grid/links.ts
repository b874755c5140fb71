import type { Configuration } from 'portal-contract';
import { allowedUrl, type PortalConnection } from 'portal-sdk';

/** Where the grid leads when there is nothing to open. */
export class Links {
  readonly #client: PortalConnection;
  readonly #configuration: Configuration | undefined;

  constructor(client: PortalConnection, configuration: Configuration | undefined) {
    this.#client = client;
    this.#configuration = configuration;
  }

  get logIn(): string | undefined {
    return this.#allowed(this.#configuration?.pages.login);
  }

  get askForApp(): string | undefined {
    return this.#allowed(this.#configuration?.links['ask-for-app']);
  }

  #allowed(address: string | undefined): string | undefined {
    return address && allowedUrl(address, { base: this.#client.endpoint, schemes: ['mailto'] })?.href;
  }
}
