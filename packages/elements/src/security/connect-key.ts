import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { type ConnectKey, connectKeyOperations, type ConnectKeys } from 'portal-contract';
import { copyButton } from '../shared/copy-button.ts';
import { Countdown } from '../shared/countdown.ts';
import '../shared/icon.ts';
import { key as keyIcon } from '../shared/icons/key.ts';
import { clockFace } from '../shared/messages/duration.ts';
import { connectKeys as t } from '../shared/messages/en/security/agents.ts';
import type { PortalElement } from '../shared/portal-element.ts';
import type { Changes } from './changes.ts';
import type { Question } from './question.ts';
import { failure } from './section-parts.ts';
import type { ShownOnce } from './shown-once.ts';

/** What a new key is remembered as while it is made. */
const creation = 'create';

export interface ConnectKeySectionOptions {
  readonly changes: Changes;
  readonly question: Question;
  readonly shown: ShownOnce<string>;
  readonly company: () => string;
  /** The time of day at a moment. */
  readonly time: (at: string) => string;
  /** The keys are other ones now. */
  readonly changed: () => Promise<void>;
}

/** Makes connect keys, shows each once with the time that is left, and revokes those that nobody has used. */
export class ConnectKeySection {
  readonly #host: PortalElement;
  readonly #options: ConnectKeySectionOptions;
  readonly #countdown: Countdown;
  /** The key that is shown, without what is secret of it. */
  #made: ConnectKey | undefined;

  constructor(host: PortalElement, options: ConnectKeySectionOptions) {
    this.#host = host;
    this.#options = options;
    this.#countdown = new Countdown(host);
  }

  render({ items }: ConnectKeys): TemplateResult {
    const { secret } = this.#options.shown;
    const { changes, company } = this.#options;
    return html`<div class="stack">
      ${secret !== undefined && this.#made ? this.#once(secret, this.#made) : this.#offer()}
      ${failure(changes.failureOf(creation), company())}
      ${
        items.length
          ? html`<h3 class="subtitle">${t.waiting}</h3>
              <div class="inner" role="list">${items.map((each) => this.#row(each))}</div>`
          : nothing
      }
    </div>`;
  }

  #offer(): TemplateResult {
    const pending = this.#options.changes.pending === creation;
    return html`<div class="titles">
        <h3 class="subtitle">${t.title}</h3>
        <p class="small p-muted">${t.text}</p>
      </div>
      ${this.#options.shown.hidden ? html`<p class="small" role="status">${t.hidden}</p>` : nothing}
      <div class="toolbar">
        <button
          type="button"
          class="p-btn p-btn-primary"
          aria-busy=${ifDefined(pending ? 'true' : undefined)}
          @click=${() => void this.#generate()}
        >
          ${pending ? html`<span class="p-spinner"></span>${t.generating}` : html`<portal-icon .icon=${keyIcon}></portal-icon>${t.generate}`}
        </button>
      </div>`;
  }

  #once(secret: string, { expiresAt }: ConnectKey): TemplateResult {
    const { clock } = this.#host.client ?? {};
    return html`<div class="once" part="connect-key">
      <p class="small" role="status"><b class="p-strong">${t.shownTitle}</b> ${t.shown(this.#options.time(expiresAt))}</p>
      <div class="p-secret" part="secret">
        <code>${secret}</code>${clock ? copyButton({ text: secret, clock, source: codeBefore }) : nothing}
      </div>
      <div class="once-foot">
        <span class="small countdown" role="timer">${t.left(clockFace(this.#countdown.left))}</span>
        <button type="button" class="p-btn p-btn-sm" @click=${this.#putAway}>${t.done}</button>
      </div>
    </div>`;
  }

  #row(each: ConnectKey): TemplateResult {
    const { changes, company, time } = this.#options;
    return html`<div class="row" part="row" role="listitem" aria-busy=${changes.pending === each.id}>
      <portal-icon .icon=${keyIcon}></portal-icon>
      <span class="row-main">
        <code class="prefix">${t.begins(each.prefix)}</code>
        <span class="row-meta">${t.until(time(each.expiresAt))}</span>
        ${failure(changes.failureOf(each.id), company())}
      </span>
      <span class="row-end">
        <button
          type="button"
          class="p-btn p-btn-sm"
          aria-label=${t.revokeNamed(each.prefix)}
          @click=${() => void this.#revoke(each)}
        >
          ${t.revoke}
        </button>
      </span>
    </div>`;
  }

  async #generate(): Promise<void> {
    const { changes, shown, changed } = this.#options;
    const create = connectKeyOperations.createConnectKey;
    const made = await changes.make(creation, (client, sending) => client.send(create, {}, sending), t);
    const { client } = this.#host;
    if (!made || !client) return;
    const { secret, ...key } = made.answer;
    this.#made = key;
    this.#countdown.start(client.clock, key.expiresIn, this.#expired);
    // Where the answer is a repeated one there is no secret in it: another key is offered.
    shown.show(secret);
    await changed();
  }

  readonly #expired = (): void => {
    this.#putAway();
    void this.#options.changed();
  };

  readonly #putAway = (): void => {
    this.#made = undefined;
    this.#countdown.stop();
    this.#options.shown.putAway();
  };

  async #revoke({ id, prefix }: ConnectKey): Promise<void> {
    const { changes, question, changed } = this.#options;
    const sure = await question.ask({ title: t.revokeTitle(prefix), text: t.revokeText, go: t.revoke });
    if (!sure) return;
    const revoke = connectKeyOperations.revokeConnectKey;
    const made = await changes.make(id, (client, sending) => client.send(revoke, { id }, sending), t);
    if (!made) return;
    if (this.#made?.id === id) this.#putAway();
    await changed();
  }
}

const codeBefore = (button: Element): Element | null | undefined => button.parentElement?.querySelector('code');
