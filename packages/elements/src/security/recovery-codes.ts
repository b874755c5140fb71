import { html, nothing, type TemplateResult } from 'lit';
import { type RecoveryCodes, recoveryCodeOperations } from 'portal-contract';
import type { PortalConnection } from 'portal-sdk';
import { define } from '../shared/define.ts';
import { info } from '../shared/icons/info.ts';
import { refresh } from '../shared/icons/refresh.ts';
import { recoveryCodes as t } from '../shared/messages/en/security/recovery-codes.ts';
import { recoveryCodeStyles } from '../shared/recovery-code-list.ts';
import { newCodes } from './new-codes.ts';
import { SectionElement } from './section-element.ts';
import { failure, panel } from './section-parts.ts';
import { ShownOnce } from './shown-once.ts';

/**
 * @summary Says how many recovery codes are left, and makes new ones.
 *
 * @event portal-logged-out - The session ended.
 *
 * @csspart panel - The panel.
 * @csspart codes - New codes.
 * @csspart actions - Its buttons.
 * @csspart error - Why no codes were made.
 */
@define('portal-security-recovery-codes')
export class PortalSecurityRecoveryCodes extends SectionElement<RecoveryCodes> {
  static override styles = [SectionElement.styles, recoveryCodeStyles];

  protected readonly heading = t.title;

  readonly #codes = new ShownOnce<readonly string[]>(this, {
    clock: () => this.client?.clock,
    session: () => this.session,
  });

  protected override read(client: PortalConnection): Promise<RecoveryCodes> {
    return client.send(recoveryCodeOperations.getRecoveryCodes);
  }

  protected override renderSection(state: RecoveryCodes, { clock }: PortalConnection): TemplateResult {
    const { secret: codes } = this.#codes;
    if (!codes) return panel({ title: t.title, content: this.#standing(state) });
    const { configuration, session } = this;
    const identifier = session.status === 'logged-in' ? session.session.person.email : undefined;
    return panel({
      title: t.title,
      content: html`<div class="panel-body">${newCodes({ codes, clock, company: configuration?.company, identifier })}</div>`,
      foot: html`<button type="button" class="p-btn p-btn-primary" @click=${this.#putAway}>${t.saved}</button>`,
    });
  }

  #standing({ left, total }: RecoveryCodes): TemplateResult {
    const creating = this.changes.pending === 'create';
    return html`<div class="panel-body">
      ${
        total
          ? html`<p>${t.left(left, total)} <span class="p-muted">${t.used}</span></p>`
          : html`<p>${t.none} <span class="p-muted">${t.what}</span></p>`
      }
      ${this.#codes.hidden ? hint(t.hidden, 'status') : total ? hint(t.replaces) : nothing}
      ${failure(this.changes.failureOf('create'), this.company)}
      <div class="toolbar">
        <button type="button" class="p-btn" aria-busy=${creating} @click=${this.#create}>
          ${creating ? html`<span class="p-spinner"></span>` : html`<portal-icon .icon=${refresh}></portal-icon>`}
          ${creating ? t.creating : total ? t.create : t.createFirst}
        </button>
      </div>
    </div>`;
  }

  readonly #create = async (): Promise<void> => {
    const made = await this.changes.make(
      'create',
      (client, options) => client.send(recoveryCodeOperations.replaceRecoveryCodes, {}, options),
      { reason: t.reason },
    );
    if (!made) return;
    this.#codes.show(made.answer.codes);
    await this.reload();
    await this.focusHeading();
  };

  readonly #putAway = (): void => {
    this.#codes.putAway();
    void this.focusHeading();
  };
}

const hint = (text: string, role?: 'status'): TemplateResult =>
  html`<p class="p-hint" role=${role ?? nothing}>
    <portal-icon class="p-icon-sm" .icon=${info}></portal-icon><span>${text}</span>
  </p>`;

declare global {
  interface HTMLElementTagNameMap {
    'portal-security-recovery-codes': PortalSecurityRecoveryCodes;
  }
}
