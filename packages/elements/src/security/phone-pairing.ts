import { css, html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { type Factor, factorOperations, type PushSetup } from 'portal-contract';
import type { PortalConnection, PortalError } from 'portal-sdk';
import { copyButton } from '../shared/copy-button.ts';
import { Countdown } from '../shared/countdown.ts';
import { clockFace } from '../shared/messages/duration.ts';
import { phoneApproval as t } from '../shared/messages/en/security/phone.ts';
import { section as common } from '../shared/messages/en/security/section.ts';
import { pause } from '../shared/pause.ts';
import type { PortalElement } from '../shared/portal-element.ts';
import { qrCode } from '../shared/qr-code.ts';
import { qr } from '../shared/styles/qr.ts';
import { secret } from '../shared/styles/secret.ts';
import type { Changes } from './changes.ts';
import { panel } from './section-parts.ts';
import { ShownOnce } from './shown-once.ts';

export interface PairingOptions {
  readonly changes: Changes;
  readonly session: ConstructorParameters<typeof ShownOnce>[1]['session'];
  /** The company’s name, once it is known. */
  readonly company: () => string | undefined;
  /** Hears which phone it is. */
  readonly paired: (phone: Factor) => unknown;
}

/** The name under which it is among the changes. */
const change = 'pair';

/** Shows what a phone scans, and waits until it has. */
export class PhonePairing implements ReactiveController {
  readonly #host: PortalElement;
  readonly #options: PairingOptions;
  readonly #setup: ShownOnce<PushSetup>;
  readonly #left: Countdown;
  #active = false;
  #run = new AbortController();

  constructor(host: PortalElement, options: PairingOptions) {
    this.#host = host;
    this.#options = options;
    this.#setup = new ShownOnce<PushSetup>(host, { clock: () => host.client?.clock, session: options.session });
    this.#left = new Countdown(host);
    host.addController(this);
  }

  /** Whether a phone is being paired, or could have been. */
  get active(): boolean {
    return this.#active;
  }

  /** Whether it is being begun. */
  get pending(): boolean {
    return this.#options.changes.pending === change;
  }

  /** Why it could not begin. */
  get failure(): PortalError | undefined {
    return this.#options.changes.failureOf(change);
  }

  hostDisconnected(): void {
    this.#run.abort();
    this.#active = false;
  }

  readonly begin = async (): Promise<void> => {
    const begun = await this.#options.changes.make(
      change,
      (client, sending) => client.send(factorOperations.beginFactor, { body: { kind: 'push' } }, sending),
      { reason: t.addReason },
    );
    const { client } = this.#host;
    if (!begun || !client || !this.#host.isConnected) return;
    this.#run.abort();
    this.#run = new AbortController();
    this.#active = true;
    const { id, expiresIn, push } = begun.answer;
    this.#setup.show(push);
    this.#left.start(client.clock, push ? expiresIn : 0, () => this.#run.abort());
    if (push) void this.#wait(client, { id, pollAfter: push.pollAfter });
  };

  readonly cancel = (): void => {
    this.#end();
    this.#host.requestUpdate();
  };

  /** The panel meanwhile. */
  render({ clock }: PortalConnection): TemplateResult {
    const push = this.#left.left > 0 ? this.#setup.secret : undefined;
    return panel({
      title: t.pairTitle,
      content: html`<div class="panel-body">
        ${push ? this.#code(push, clock) : html`<p class="p-muted" role="status">${this.#setup.hidden ? t.shownBefore : t.expired}</p>`}
      </div>`,
      foot: html`<button type="button" class="p-btn p-btn-ghost" @click=${this.cancel}>${common.cancel}</button> ${
          push
            ? nothing
            : html`<button
                type="button"
                class="p-btn p-btn-primary"
                aria-busy=${ifDefined(this.pending ? 'true' : undefined)}
                @click=${this.begin}
              >
                ${t.startAgain}
              </button>`
        }`,
    });
  }

  #code({ uri, code }: PushSetup, clock: PortalConnection['clock']): TemplateResult {
    return html`<div class="split">
      ${qrCode({ text: uri, label: t.qr })}
      <div class="split-text">
        <p>${t.scan(this.#options.company())}</p>
        <p class="p-muted small">${t.code}</p>
        <div class="p-secret" part="secret">
          <code translate="no">${code}</code>
          ${copyButton({
            text: code,
            clock,
            label: t.copyCode,
            source: (button) => button.closest('.p-secret')?.querySelector('code'),
          })}
        </div>
        <p class="waiting p-muted small">
          <span class="p-spinner"></span
          ><span
            ><span role="status">${t.waiting}</span> <span aria-hidden="true">·</span>
            <span class="number" role="timer" aria-live="off">${clockFace(this.#left.left)}</span></span
          >
        </p>
      </div>
    </div>`;
  }

  /** Looks at intervals whether the phone is there. A look that fails is made up for by the next. */
  async #wait(client: PortalConnection, { id, pollAfter }: { id: string; pollAfter: number }): Promise<void> {
    const { signal } = this.#run;
    for (;;) {
      await pause(pollAfter, { clock: client.clock, signal });
      if (signal.aborted) return;
      const phone = await findPhone(client, id, signal);
      if (signal.aborted) return;
      if (phone) {
        this.#end();
        return void this.#options.paired(phone);
      }
    }
  }

  #end(): void {
    this.#run.abort();
    this.#active = false;
    this.#setup.putAway();
    this.#left.stop();
  }
}

async function findPhone(client: PortalConnection, id: string, signal: AbortSignal): Promise<Factor | undefined> {
  try {
    const { items } = await client.send(factorOperations.listFactors, {}, { signal });
    return items.find((factor) => factor.id === id);
  } catch {
    return undefined;
  }
}

/** What a pairing needs beside the styles of a section. */
export const pairingStyles = [
  qr,
  secret,
  css`
    .split {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: var(--portal-gap-4) var(--portal-gap-6);
      align-items: start;
    }
    .split-text {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--portal-gap-3);
    }
    .number {
      font-variant-numeric: tabular-nums;
    }
    @container (inline-size < 480px) {
      .split {
        grid-template-columns: minmax(0, 1fr);
      }
      .split > .p-qr {
        margin-inline: auto;
      }
    }
  `,
];
