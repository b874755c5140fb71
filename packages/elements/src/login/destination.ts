import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type PortalConnection, sameOriginPath } from 'portal-sdk';
import { returnAddress } from './arrival.ts';

/** Where the log-in page is told which application to go on to, when somebody opened it without a session. */
export const parameter = 'portal-app';

/** Where a log-in leads: to the application that somebody asked for without a session, else where the host says. */
export class Destination implements ReactiveController {
  readonly #host: ReactiveControllerHost & { returnTo: string };
  #app: string | undefined;
  /** The application as the address named it. */
  #asked: string | undefined;

  constructor(host: ReactiveControllerHost & { returnTo: string }) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** A navigation of the backend, or a path on this origin. */
  get address(): string | undefined {
    const { returnTo } = this.#host;
    return this.#app ?? (returnTo ? sameOriginPath(returnTo, location.href) : undefined);
  }

  /** This page, to come back to, with the application that it was asked for. */
  get here(): string | undefined {
    return returnAddress(this.#asked ? { [parameter]: this.#asked } : {});
  }

  /** Reads the address, if it names an application. What reads it comes only then; if it does not come, the address stays. */
  async look(client: PortalConnection): Promise<void> {
    const asked = new URLSearchParams(location.search).get(parameter);
    if (this.#app || asked === null) return;
    this.#asked = asked;
    const reader = await import('./take-app-to-open.ts').catch(() => undefined);
    this.#app = reader?.takeAppToOpen(client);
    this.#host.requestUpdate();
  }

  /** Goes there, if there is somewhere to go. */
  async go(client: PortalConnection): Promise<void> {
    await this.look(client);
    if (this.address) location.assign(this.address);
  }
}
