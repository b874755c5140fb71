import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { type ActivatedFactor, type BeginFactor, factorOperations, type FactorSetup } from 'portal-contract';
import { PortalError, toPortalError } from 'portal-sdk';
import { createCredential } from 'portal-sdk/webauthn';
import { alert } from '../shared/icons/alert.ts';
import { registration as t } from '../shared/messages/en/security/registration.ts';
import type { PortalElement } from '../shared/portal-element.ts';
import type { Changes } from './changes.ts';

export interface RegistrationOptions {
  readonly changes: Changes;
  readonly company: () => string;
  /** What the proof is asked for, where one is. */
  readonly reason: string;
  /** Hears what was set up, or of nothing where that failed at its very end and nobody knows what came of it. */
  readonly done: (activated: ActivatedFactor | undefined) => unknown;
}

/** What is set up: a passkey, a security key or this device, perhaps in another one’s place. */
export interface Registered extends Pick<BeginFactor, 'purpose' | 'replaces'> {
  readonly kind: 'webauthn' | 'device';
}

/** How far it is. */
type State =
  | { readonly status: 'rest' }
  | { readonly status: 'asking'; readonly setup?: FactorSetup }
  | { readonly status: 'failed'; readonly error: PortalError; readonly setup: FactorSetup };

/** The name under which it is among the changes. */
const change = 'register';

/**
 * Sets a passkey, a security key or this device up: begins it at the server, has the browser ask the person, and activates what that
 * has made. Nothing changes before the last of it.
 */
export class Registration implements ReactiveController {
  readonly #host: PortalElement;
  readonly #options: RegistrationOptions;
  #state: State = { status: 'rest' };
  #what: Registered = { kind: 'webauthn' };
  #run = new AbortController();

  constructor(host: PortalElement, options: RegistrationOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether it is on its way, or waits for another try. */
  get active(): boolean {
    return this.#state.status !== 'rest';
  }

  /** What is set up now, or was last. */
  get what(): Registered {
    return this.#what;
  }

  /** Why it could not begin or end. What the browser’s prompt came to is not among it. */
  get failure(): PortalError | undefined {
    return this.#options.changes.failureOf(change);
  }

  hostDisconnected(): void {
    this.#run.abort();
    this.#state = { status: 'rest' };
  }

  /** Begins. */
  async begin(what: Registered): Promise<void> {
    if (this.#state.status === 'asking') return;
    this.#what = what;
    const { signal } = (this.#run = new AbortController());
    this.#set({ status: 'asking' });
    const { changes, reason } = this.#options;
    const body = { ...what };
    const begun = await changes.make(
      change,
      (client, sending) => client.send(factorOperations.beginFactor, { body }, sending),
      { reason },
    );
    if (signal.aborted) return;
    if (begun) await this.#ask(begun.answer);
    else this.#set({ status: 'rest' });
  }

  /** Has the browser ask once more: at the button, because some browsers want that. */
  readonly again = (): void => {
    if (this.#state.status === 'failed') void this.#ask(this.#state.setup);
  };

  readonly cancel = (): void => {
    this.#run.abort();
    this.#set({ status: 'rest' });
  };

  /** What stands in the panel meanwhile. */
  render(): TemplateResult {
    const { kind, purpose = 'passkey' } = this.#what;
    if (this.#state.status !== 'failed') {
      return html`<div class="panel-body">
        <p class="waiting p-muted" role="status"><span class="p-spinner"></span><span>${t.prompt}</span></p>
      </div>`;
    }
    const { code } = this.#state.error;
    const refused = code === 'credential-not-confirmed' || code === 'factor-rejected';
    return html`<div class="panel-body">
      <p class="p-hint p-hint-danger" part="error" role="alert">
        <portal-icon class="p-icon-sm" .icon=${alert}></portal-icon
        ><span>${refused ? t.refused(kind === 'device' ? 'device' : purpose) : t.errors[code](this.#options.company())}</span>
      </p>
    </div>`;
  }

  /** The buttons below that. */
  get foot(): TemplateResult {
    return html`<button type="button" class="p-btn p-btn-ghost" @click=${this.cancel}>${t.cancel}</button> ${
        this.#state.status === 'failed'
          ? html`<button type="button" class="p-btn p-btn-primary" @click=${this.again}>${t.tryAgain}</button>`
          : nothing
      }`;
  }

  async #ask(setup: FactorSetup): Promise<void> {
    const { client } = this.#host;
    const { signal } = this.#run;
    this.#set({ status: 'asking', setup });
    try {
      if (!client || !setup.options) throw new PortalError('invalid-response');
      const credential = await createCredential(setup.options, { signal, clock: client.clock });
      await this.#activate(setup, credential, signal);
    } catch (cause) {
      if (!signal.aborted) this.#set({ status: 'failed', error: toPortalError(cause), setup });
    }
  }

  async #activate(
    { id }: FactorSetup,
    credential: Awaited<ReturnType<typeof createCredential>>,
    signal: AbortSignal,
  ): Promise<void> {
    const { changes, reason, done } = this.#options;
    const body = { credential };
    const made = await changes.make(
      change,
      (client, sending) => client.send(factorOperations.activateFactor, { id, body }, sending),
      { reason },
    );
    if (signal.aborted) return;
    this.#set({ status: 'rest' });
    await done(made?.answer);
  }

  #set(state: State): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
