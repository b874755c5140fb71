import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { type ActivatedFactor, type Factor, type FactorList, factorOperations } from 'portal-contract';
import type { PortalConnection } from 'portal-sdk';
import { supportsWebAuthn } from 'portal-sdk/webauthn';
import { define } from '../shared/define.ts';
import { fingerprint } from '../shared/icons/fingerprint.ts';
import { laptop } from '../shared/icons/laptop.ts';
import { phone } from '../shared/icons/phone.ts';
import { plus } from '../shared/icons/plus.ts';
import { usb } from '../shared/icons/usb.ts';
import { passkeys as t } from '../shared/messages/en/security/passkeys.ts';
import { section as common } from '../shared/messages/en/security/section.ts';
import { recoveryCodeStyles } from '../shared/recovery-code-list.ts';
import { signalAccepted } from './accepted-credentials.ts';
import { FactorRows } from './factor-rows.ts';
import { factorsStyles } from './factors.styles.ts';
import { FirstCodes } from './first-codes.ts';
import { momentsFor } from './moments.ts';
import { passkeyChoices, type PasskeyPurpose } from './passkey-choices.ts';
import { Registration } from './registration.ts';
import { SectionElement } from './section-element.ts';
import { failure, panel } from './section-parts.ts';

/**
 * @summary Shows a person’s passkeys and security keys, and lets them add, rename and remove them.
 *
 * @event portal-logged-out - The session ended.
 *
 * @csspart panel - The panel.
 * @csspart list - The passkeys and security keys.
 * @csspart row - One of them, or a kind to choose.
 * @csspart input - The field of a new name.
 * @csspart actions - The buttons of the panel.
 * @csspart codes - Recovery codes that came with the first of them.
 * @csspart error - Why something did not work.
 * @csspart dialog - The question before one is removed.
 */
@define('portal-security-passkeys')
export class PortalSecurityPasskeys extends SectionElement<FactorList> {
  static override styles = [SectionElement.styles, recoveryCodeStyles, factorsStyles];

  protected override readonly heading = t.title;

  /** Whether a person chooses what to add. */
  @state() private choosing = false;

  readonly #moments = momentsFor(this);
  readonly #rows = new FactorRows(this, {
    changes: this.changes,
    question: this.question,
    words: { ...t, name: t.rename },
    company: () => this.company,
    changed: () => this.#changed(),
    focus: () => this.focusHeading(),
  });
  readonly #registration = new Registration(this, {
    changes: this.changes,
    company: () => this.company,
    reason: t.addReason,
    done: (activated) => this.#added(activated),
  });

  readonly #codes = new FirstCodes(this, {
    title: t.title,
    session: () => this.session,
    configuration: () => this.configuration,
    focus: () => this.focusHeading(),
  });

  protected override read(client: PortalConnection): Promise<FactorList> {
    return client.send(factorOperations.listFactors);
  }

  protected override renderSection({ items, limits }: FactorList, client: PortalConnection): unknown {
    if (this.#codes.active) return this.#codes.render(client);
    if (this.#registration.active) return this.#registering();
    if (this.choosing) return this.#choices();
    const own = items.filter(({ kind }) => kind === 'webauthn');
    const limit = limits['webauthn'];
    const open = limit !== undefined && own.length < limit && supportsWebAuthn();
    if (!own.length) return this.#empty(open);
    const full = limit !== undefined && own.length >= limit ? html`<p class="limit">${t.full(limit)}</p>` : nothing;
    return panel({
      title: t.title,
      action: open
        ? html`<button type="button" class="p-btn p-btn-sm" @click=${() => this.#choose(true)}>
            <portal-icon class="p-icon-sm" .icon=${plus}></portal-icon>${t.add}
          </button>`
        : nothing,
      content: html`${full}${this.#failure()}
        <div class="rows" part="list" role="list">${own.map((factor) => this.#row(factor))}</div>
        ${this.#rows.announcement}`,
    });
  }

  #row(factor: Factor): TemplateResult {
    const { current, madeOn, purpose, synced } = factor;
    const facts = [t.facts([`${t.kind(purpose)}. ${this.#history(factor)}`])];
    const origin = [synced === undefined ? undefined : synced ? t.synced : t.bound, madeOn && t.madeOn(madeOn)];
    const more = origin.filter(Boolean).join(' ');
    return this.#rows.row(factor, {
      icon: iconOf(factor),
      badge: current ? html`<span class="p-badge p-badge-accent">${common.thisDevice}</span>` : nothing,
      meta: more ? [...facts, more] : facts,
    });
  }

  #history({ createdAt, lastUsedAt }: Factor): string {
    const { day } = this.#moments();
    const used = lastUsedAt ? t.lastUsed(day(lastUsedAt)) : t.neverUsed;
    return createdAt ? `${t.added(day(createdAt))}, ${used}` : used;
  }

  #empty(open: boolean): TemplateResult {
    return panel({
      title: t.title,
      content: html`<div class="panel-body">
          <p class="p-muted">${open || supportsWebAuthn() ? t.empty : t.unsupported}</p>
          ${this.#failure()}
          ${
            open
              ? html`<div class="toolbar">
                  <button type="button" class="p-btn p-btn-primary" @click=${() => this.#begin('passkey')}>
                    <portal-icon .icon=${fingerprint}></portal-icon>${t.addPasskey}
                  </button>
                  <button type="button" class="p-btn p-btn-ghost" @click=${() => this.#begin('security-key')}>
                    ${t.addSecurityKey}
                  </button>
                </div>`
              : nothing
          }
        </div>
        ${this.#rows.announcement}`,
    });
  }

  #choices(): TemplateResult {
    return panel({
      title: t.addTitle,
      content: html`<div class="rows">${passkeyChoices((purpose) => this.#begin(purpose))}</div>`,
      foot: html`<button type="button" class="p-btn p-btn-ghost" @click=${() => this.#choose(false)}>${common.cancel}</button>`,
    });
  }

  #registering(): TemplateResult {
    return panel({
      title: this.#registration.what.purpose === 'security-key' ? t.addSecurityKey : t.addPasskey,
      content: this.#registration.render(),
      foot: this.#registration.foot,
    });
  }

  /** Why one could not be added. */
  #failure(): unknown {
    const failed = failure(this.#registration.failure, this.company);
    return failed === nothing ? nothing : html`<div class="below">${failed}</div>`;
  }

  #choose(choosing: boolean): void {
    this.choosing = choosing;
    void this.focusHeading();
  }

  #begin(purpose: PasskeyPurpose): void {
    this.choosing = false;
    void this.#registration.begin({ kind: 'webauthn', purpose });
    void this.focusHeading();
  }

  async #added(activated: ActivatedFactor | undefined): Promise<void> {
    if (activated?.recoveryCodes) this.#codes.show(activated.recoveryCodes);
    await this.#changed();
    if (activated) this.#rows.say(t.wasAdded(activated.factor.name));
    await this.focusHeading();
  }

  /** Shows what there is now, and tells the browser. */
  async #changed(): Promise<void> {
    await this.reload();
    await signalAccepted(this.data?.accepted);
  }
}

/** A key to plug in, what it was made on, or whatever holds the passkey. */
function iconOf({ purpose, madeOn = '', current }: Factor): TemplateResult {
  if (purpose !== 'passkey') return usb;
  if (/iOS|iPhone|iPad|Android/.test(madeOn)) return phone;
  return current || /macOS|Windows|Linux|ChromeOS/.test(madeOn) ? laptop : fingerprint;
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-security-passkeys': PortalSecurityPasskeys;
  }
}
