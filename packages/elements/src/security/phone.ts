import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { type Factor, factorOperations, recoveryCodeOperations } from 'portal-contract';
import type { PortalConnection } from 'portal-sdk';
import { define } from '../shared/define.ts';
import { phone as phoneIcon } from '../shared/icons/phone.ts';
import { phoneApproval as t } from '../shared/messages/en/security/phone.ts';
import { recoveryCodeStyles } from '../shared/recovery-code-list.ts';
import { FactorRows } from './factor-rows.ts';
import { factorsStyles } from './factors.styles.ts';
import { FirstCodes } from './first-codes.ts';
import { momentsFor } from './moments.ts';
import { PhonePairing, pairingStyles } from './phone-pairing.ts';
import { PhoneTest } from './phone-test.ts';
import { SectionElement } from './section-element.ts';
import { failure, panel } from './section-parts.ts';

/** What there is of phones. */
interface Phones {
  readonly items: readonly Factor[];
  /** Whether one may be set up. */
  readonly offered: boolean;
  /** Whether there are no recovery codes for when the phone is not at hand. */
  readonly codeless: boolean;
}

/**
 * @summary Shows the phone on which a person approves log-ins, and lets them pair, try and remove it.
 *
 * @event portal-logged-out - The session ended.
 *
 * @csspart panel - The panel.
 * @csspart list - The phone.
 * @csspart row - The phone.
 * @csspart qr - What a phone scans.
 * @csspart secret - The same to type.
 * @csspart codes - Recovery codes, where there were none.
 * @csspart input - The field of a new name.
 * @csspart actions - The buttons of the panel.
 * @csspart error - Why something did not work.
 * @csspart dialog - The question before it is removed.
 */
@define('portal-security-phone')
export class PortalSecurityPhone extends SectionElement<Phones> {
  static override styles = [SectionElement.styles, recoveryCodeStyles, factorsStyles, pairingStyles];

  protected override readonly heading = t.title;

  readonly #moments = momentsFor(this);
  readonly #test = new PhoneTest(this, () => this.company);
  readonly #pairing = new PhonePairing(this, {
    changes: this.changes,
    session: () => this.session,
    company: () => this.configuration?.company,
    paired: (phone) => this.#paired(phone),
  });
  readonly #rows = new FactorRows(this, {
    changes: this.changes,
    question: this.question,
    words: t,
    company: () => this.company,
    changed: () => {
      this.#test.forget();
      return this.reload();
    },
    focus: () => this.focusHeading(),
  });
  readonly #codes = new FirstCodes(this, {
    title: t.title,
    session: () => this.session,
    configuration: () => this.configuration,
    focus: () => this.focusHeading(),
  });

  protected override async read(client: PortalConnection): Promise<Phones> {
    const { items, limits } = await client.send(factorOperations.listFactors);
    const phones = items.filter(({ kind }) => kind === 'push');
    const { value } = client.configuration;
    const codes = value.status === 'ready' && value.configuration.capabilities['recovery-codes']?.enabled === true;
    const left = codes && phones.length ? (await client.send(recoveryCodeOperations.getRecoveryCodes)).left : undefined;
    return { items: phones, offered: limits['push'] !== undefined, codeless: left === 0 };
  }

  protected override renderSection({ items, offered, codeless }: Phones, client: PortalConnection): unknown {
    if (this.#codes.active) return this.#codes.render(client);
    if (this.#pairing.active) return this.#pairing.render(client);
    if (!items.length) return this.#empty(offered);
    return panel({
      title: t.title,
      text: t.text,
      content: html`<div class="rows" part="list" role="list">${items.map((phone) => this.#row(phone))}</div>
        ${codeless ? this.#offerCodes() : nothing} ${this.#rows.announcement}`,
    });
  }

  #row(phone: Factor): TemplateResult {
    const { app, createdAt } = phone;
    return this.#rows.row(phone, {
      icon: phoneIcon,
      meta: [t.facts(app, createdAt && this.#moments().day(createdAt))],
      actions: this.#test.button(phone),
      below: this.#test.outcome(phone),
    });
  }

  #empty(offered: boolean): TemplateResult {
    const { pending, failure: error, begin } = this.#pairing;
    return panel({
      title: t.title,
      content: html`<div class="panel-body">
          <p class="p-muted">${t.empty(this.configuration?.company)}</p>
          ${failure(error, this.company)}
          ${
            offered
              ? html`<div class="toolbar">
                  <button
                    type="button"
                    class="p-btn p-btn-primary"
                    aria-busy=${ifDefined(pending ? 'true' : undefined)}
                    @click=${this.#begin(begin)}
                  >
                    <portal-icon .icon=${phoneIcon}></portal-icon>${t.setUp}
                  </button>
                </div>`
              : nothing
          }
        </div>
        ${this.#rows.announcement}`,
    });
  }

  /** There is nothing yet for when the phone is not at hand. */
  #offerCodes(): TemplateResult {
    const creating = this.changes.pending === 'codes';
    return html`<div class="below">
      <p class="p-hint">${t.codesNeeded}</p>
      ${failure(this.changes.failureOf('codes'), this.company)}
      <button
        type="button"
        class="p-btn p-btn-sm"
        aria-busy=${ifDefined(creating ? 'true' : undefined)}
        @click=${this.#createCodes}
      >
        ${t.createCodes}
      </button>
    </div>`;
  }

  readonly #begin = (begin: () => Promise<void>) => async (): Promise<void> => {
    await begin();
    if (this.#pairing.active) await this.focusHeading();
  };

  readonly #createCodes = async (): Promise<void> => {
    const made = await this.changes.make(
      'codes',
      (client, sending) => client.send(recoveryCodeOperations.replaceRecoveryCodes, {}, sending),
      { reason: t.codesReason },
    );
    if (!made) return;
    this.#codes.show(made.answer.codes);
    await this.reload();
    await this.focusHeading();
  };

  async #paired({ name }: Factor): Promise<void> {
    await this.reload();
    this.#rows.say(t.paired(name));
    await this.focusHeading();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-security-phone': PortalSecurityPhone;
  }
}
