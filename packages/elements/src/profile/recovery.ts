import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { recoveryEmailOperations } from 'portal-contract';
import { toPortalError } from 'portal-sdk';
import { profileRecovery as t } from '../shared/messages/en/profile-recovery.ts';
import type { PortalElement } from '../shared/portal-element.ts';
import { confirmed } from '../step-up/confirmed.ts';
import type { ProfileModel } from './profile-model.ts';

export interface RecoveryOptions {
  readonly model: () => ProfileModel | undefined;
  readonly company: () => string | undefined;
}

/** Says how far the recovery email is, and sends its link once more. */
export class Recovery {
  readonly #options: RecoveryOptions;
  readonly #send: Task<[string], string>;

  constructor(host: PortalElement, options: RecoveryOptions) {
    this.#options = options;
    this.#send = new Task(host, {
      autoRun: false,
      task: async ([address]: [string]) => {
        await options.model()?.inTurn(async ({ send, take }) => {
          const set = recoveryEmailOperations.setRecoveryEmail;
          const reason = t.recoveryReason;
          take(await confirmed(host, (sending) => send(set, { body: { address } }, sending), { reason }));
        });
        return address;
      },
    });
  }

  /** What stands below an address that is not confirmed yet. */
  note(address: string, { editable }: { editable: boolean }): TemplateResult {
    const again = html`<button
      type="button"
      class="p-link"
      aria-busy=${this.#send.status === TaskStatus.PENDING}
      @click=${() => this.#again(address)}
    >
      ${t.sendAgain}
    </button>`;
    return html`<p class="note" part="note">${t.unverified(address)} ${editable ? again : nothing}</p>
      ${this.#outcome(address)}`;
  }

  #again(address: string): void {
    if (this.#send.status !== TaskStatus.PENDING) void this.#send.run([address]);
  }

  #outcome(address: string): unknown {
    const { status, value, error } = this.#send;
    if (status === TaskStatus.COMPLETE && value === address) return html`<p class="note" role="status">${t.sentAgain}</p>`;
    const failure = status === TaskStatus.ERROR ? toPortalError(error).code : undefined;
    if (failure === undefined || failure === 'aborted') return nothing;
    return html`<p class="note wrong" role="alert">${t.errors[failure](this.#options.company() ?? t.company)}</p>`;
  }
}
