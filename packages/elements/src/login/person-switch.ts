import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type PortalConnection, type PortalError, toPortalError } from 'portal-sdk';

/** Logs out whoever is logged in, to make room for somebody else. */
export class PersonSwitch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #client: () => PortalConnection | undefined;
  #error: PortalError | undefined;

  constructor(host: ReactiveControllerHost, client: () => PortalConnection | undefined) {
    this.#host = host;
    this.#client = client;
    host.addController(this);
  }

  /** Why the person could not be logged out. */
  get error(): PortalError | undefined {
    return this.#error;
  }

  hostConnected(): void {}

  readonly run = (): void => {
    this.#tell(undefined);
    this.#client()
      ?.session.logOut()
      .catch((error: unknown) => this.#tell(toPortalError(error)));
  };

  #tell(error: PortalError | undefined): void {
    this.#error = error;
    this.#host.requestUpdate();
  }
}
