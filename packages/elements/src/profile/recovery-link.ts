import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { PortalConnection, SessionState } from 'portal-sdk';
import type { ProfileModel } from './profile-model.ts';
import type { Outcome } from './recovery-outcome.ts';

/** The token of the mailed link, in the fragment: it is sent to no server and stands in no log. */
const parameter = 'portal-recovery-email=';

/** Longest token that the contract allows. What is longer is no token, and is told so like any other bad one. */
const maxToken = 256;

/** Takes the token out of the address, if there is one, and leaves the rest of the fragment. */
export function takeToken(): string | undefined {
  const parts = location.hash.slice(1).split('&');
  const part = parts.find((each) => each.startsWith(parameter));
  if (part === undefined) return undefined;
  const url = new URL(location.href);
  url.hash = parts.filter((each) => !each.startsWith(parameter)).join('&');
  history.replaceState(history.state, '', url);
  return part.slice(parameter.length, parameter.length + maxToken);
}

export interface RecoveryLinkOptions {
  readonly client: () => PortalConnection | undefined;
  readonly session: () => SessionState;
  readonly model: () => ProfileModel | undefined;
}

/** Verifies the recovery email that a link was mailed to, as soon as somebody is logged in. */
export class RecoveryLink implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: RecoveryLinkOptions;
  #token: string | undefined;
  #used: string | undefined;
  #outcome: Outcome | undefined;

  constructor(host: ReactiveControllerHost, options: RecoveryLinkOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** What came of it, to be shown. */
  get notice(): TemplateResult | undefined {
    return this.#outcome?.notice?.(this.#retry);
  }

  /** Whether a link waits for somebody to log in. */
  get waiting(): boolean {
    return this.#token !== undefined;
  }

  hostConnected(): void {
    this.#take();
    // The link may be opened while its page is open: then only the fragment changes.
    addEventListener('hashchange', this.#take);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#take);
  }

  hostUpdate(): void {
    const client = this.#options.client();
    const ready = this.#options.model()?.value.status === 'ready';
    if (!client || !ready || this.#token === undefined || this.#options.session().status !== 'logged-in') return;
    this.#used = this.#token;
    this.#token = undefined;
    void this.#verify(client, this.#used);
  }

  #take = (): void => {
    this.#token = takeToken() ?? this.#token;
    if (this.#token !== undefined) this.#host.requestUpdate();
  };

  async #verify(client: PortalConnection, token: string): Promise<void> {
    const { verifyLink } = await import('./recovery-outcome.ts');
    this.#outcome = await verifyLink(client, this.#options.model(), token);
    if (!this.#outcome.notice) this.#token = token;
    this.#host.requestUpdate();
  }

  #retry = (): void => {
    this.#token = this.#used;
    this.#outcome = undefined;
    this.#host.requestUpdate();
  };
}
