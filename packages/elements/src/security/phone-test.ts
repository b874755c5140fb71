import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { type Factor, factorOperations, type FactorTest } from 'portal-contract';
import { type PortalConnection, type PortalError, toPortalError } from 'portal-sdk';
import '../shared/icon.ts';
import { alert } from '../shared/icons/alert.ts';
import { check } from '../shared/icons/check.ts';
import { duration } from '../shared/messages/duration.ts';
import { phoneApproval as t } from '../shared/messages/en/security/phone.ts';
import { pause } from '../shared/pause.ts';
import type { PortalElement } from '../shared/portal-element.ts';
import { failure } from './section-parts.ts';

/** How far a test is. */
type State =
  | { readonly status: 'rest' }
  | { readonly status: 'sending' }
  | { readonly status: 'sent'; readonly test: FactorTest }
  | { readonly status: 'failed'; readonly error: PortalError };

/** Sends a request to a person’s phone that opens nothing, and says what came of it. */
export class PhoneTest implements ReactiveController {
  readonly #host: PortalElement;
  readonly #company: () => string;
  #state: State = { status: 'rest' };
  #run = new AbortController();

  constructor(host: PortalElement, company: () => string) {
    this.#host = host;
    this.#company = company;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** Forgets what came of it. */
  forget(): void {
    this.#run.abort();
    this.#set({ status: 'rest' });
  }

  /** The button that sends one. */
  button(phone: Factor): TemplateResult {
    const busy = this.#state.status === 'sending' || this.#waiting;
    return html`<button
      type="button"
      class="p-btn p-btn-sm"
      aria-label=${t.testOn(phone.name)}
      aria-busy=${ifDefined(busy ? 'true' : undefined)}
      @click=${() => (busy ? undefined : this.#send(phone))}
    >
      ${busy ? html`<span class="p-spinner"></span>` : nothing}${t.test}
    </button>`;
  }

  /** What came of it, below the phone. */
  outcome({ name }: Factor): TemplateResult | typeof nothing {
    const state = this.#state;
    if (state.status === 'failed') return html`<div class="below">${this.#failure(state.error, name)}</div>`;
    if (state.status !== 'sent') return nothing;
    return html`<div class="below" role="status">${said(state.test, name)}</div>`;
  }

  get #waiting(): boolean {
    return this.#state.status === 'sent' && this.#state.test.status === 'waiting';
  }

  #failure(error: PortalError, name: string): unknown {
    if (error.code !== 'throttled' || error.retryAfter === undefined) return failure(error, this.#company());
    return wrong(t.busy(name, duration(error.retryAfter)), 'alert');
  }

  async #send({ id }: Factor): Promise<void> {
    const { client } = this.#host;
    if (!client) return;
    this.#run.abort();
    const { signal } = (this.#run = new AbortController());
    this.#set({ status: 'sending' });
    try {
      let test = await client.send(factorOperations.testFactor, { id }, { signal });
      while (test.status === 'waiting') {
        this.#set({ status: 'sent', test });
        await pause(test.pollAfter, { clock: client.clock, signal });
        test = await look(client, { id, signal, before: test });
      }
      this.#set({ status: 'sent', test });
    } catch (cause) {
      if (!signal.aborted) this.#set({ status: 'failed', error: toPortalError(cause) });
    }
  }

  #set(state: State): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

interface Look {
  readonly id: string;
  readonly signal: AbortSignal;
  readonly before: FactorTest;
}

/** What came of it by now. Where the network is away for a moment, nothing has. */
async function look(client: PortalConnection, { id, signal, before }: Look): Promise<FactorTest> {
  try {
    return await client.send(factorOperations.getFactorTest, { id }, { signal });
  } catch (cause) {
    const { code } = toPortalError(cause);
    if (code === 'network' || code === 'timeout') return before;
    throw cause;
  }
}

function said({ status, number }: FactorTest, name: string): TemplateResult {
  switch (status) {
    case 'waiting':
      return html`<p class="p-hint"><span>${t.choose(name, String(number).padStart(2, '0'))}</span></p>`;
    case 'approved':
      return html`<p class="p-hint p-hint-success">
        <portal-icon class="p-icon-sm" .icon=${check}></portal-icon><span>${t.approved(name)}</span>
      </p>`;
    case 'denied':
      return wrong(t.denied(name));
    default:
      return wrong(t.testExpired(name));
  }
}

const wrong = (text: string, role?: 'alert'): TemplateResult =>
  html`<p class="p-hint p-hint-danger" part="error" role=${ifDefined(role)}>
    <portal-icon class="p-icon-sm" .icon=${alert}></portal-icon><span>${text}</span>
  </p>`;
