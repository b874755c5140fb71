// The provider must be defined before any consumer asks: @lit/context does not replay unanswered requests.
import '../root/root.ts';
import { ContextConsumer } from '@lit/context';
import { type CSSResultGroup, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Configuration } from 'portal-contract';
import type { ConfigurationState, PortalConnection, SessionState } from 'portal-sdk';
import { LoggedOutEvent } from '../events.ts';
import { clientContext } from './client-context.ts';
import { Curtain } from './curtain.ts';
import { StoreController } from './store-controller.ts';
import { base, preferences, reset } from './styles/base.ts';
import { tokens } from './styles/tokens.ts';

/** What every portal element shares: a client, what it knows, and the look. */
export abstract class PortalElement extends LitElement {
  static override styles: CSSResultGroup = [tokens, base, reset, preferences];

  /** The client to talk through. Taken from the nearest `<portal-root>` when unset. */
  @property({ attribute: false }) client: PortalConnection | undefined;

  /** Asks the page for a client, and hears of another one. */
  protected readonly clientConsumer = new ContextConsumer(this, {
    context: clientContext,
    subscribe: true,
    callback: (client) => (this.client = client),
  });

  readonly #configuration = new StoreController<ConfigurationState>(this, () => this.client?.configuration);
  readonly #session = new StoreController<SessionState>(
    this,
    () => this.client?.session,
    (now, before) => {
      const ended = before.status === 'logged-in' && now.status === 'logged-out';
      if (ended && this.client?.session.takeEnding()) this.dispatchEvent(new LoggedOutEvent());
    },
  );

  protected readonly curtain = new Curtain(this, () => this.client);

  /** Whether somebody is logged in, as far as the client knows. */
  protected get session(): SessionState {
    return this.#session.value ?? { status: 'unknown' };
  }

  /** The backend's configuration, once it is there. */
  protected get configuration(): Configuration | undefined {
    const state = this.#configuration.value;
    return state?.status === 'ready' ? state.configuration : undefined;
  }

  /** Whether the configuration has been asked for and has not come yet. */
  protected get configurationLoading(): boolean {
    return (this.#configuration.value?.status ?? 'loading') === 'loading';
  }
}
