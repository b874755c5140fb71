import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { type ActivatedFactor, type Factor, type FactorList, factorOperations } from 'portal-contract';
import type { PortalConnection } from 'portal-sdk';
import { hasPlatformAuthenticator } from 'portal-sdk/webauthn';
import { define } from '../shared/define.ts';
import { desktop } from '../shared/icons/desktop.ts';
import { laptop } from '../shared/icons/laptop.ts';
import { plus } from '../shared/icons/plus.ts';
import { deviceLogin as t } from '../shared/messages/en/security/device-login.ts';
import { section as common } from '../shared/messages/en/security/section.ts';
import { signalAccepted } from './accepted-credentials.ts';
import { FactorRows } from './factor-rows.ts';
import { factorsStyles } from './factors.styles.ts';
import { momentsFor } from './moments.ts';
import { Registration } from './registration.ts';
import { SectionElement } from './section-element.ts';
import { failure, panel } from './section-parts.ts';

/**
 * @summary Shows the devices that log a person in with one touch, and lets them set up, renew and remove this one.
 *
 * @event portal-logged-out - The session ended.
 *
 * @csspart panel - The panel.
 * @csspart list - The devices.
 * @csspart row - One of them.
 * @csspart input - The field of a new name.
 * @csspart actions - The buttons of the panel.
 * @csspart error - Why something did not work.
 * @csspart dialog - The question before one is removed.
 */
@define('portal-security-device-login')
export class PortalSecurityDeviceLogin extends SectionElement<FactorList> {
  static override styles = [SectionElement.styles, factorsStyles];

  protected override readonly heading = t.title;

  /** Whether this device can verify a person itself. */
  @state() private able = false;

  readonly #moments = momentsFor(this);
  readonly #rows = new FactorRows(this, {
    changes: this.changes,
    question: this.question,
    words: t,
    company: () => this.company,
    changed: () => this.#changed(),
    focus: () => this.focusHeading(),
  });
  readonly #registration = new Registration(this, {
    changes: this.changes,
    company: () => this.company,
    reason: t.addReason,
    done: (activated) => this.#registered(activated),
  });

  protected override async read(client: PortalConnection): Promise<FactorList> {
    const [factors, able] = await Promise.all([client.send(factorOperations.listFactors), hasPlatformAuthenticator()]);
    this.able = able;
    return factors;
  }

  protected override renderSection({ items, limits }: FactorList): unknown {
    if (this.#registration.active) return this.#registering();
    const devices = items.filter(({ kind }) => kind === 'device');
    const here = devices.some(({ current }) => current);
    const limit = limits['device'];
    const full = limit !== undefined && devices.length >= limit;
    const open = limit !== undefined && !full && !here && this.able;
    if (!devices.length) return this.#empty(open);
    return panel({
      title: t.title,
      text: t.text,
      action: open
        ? html`<button type="button" class="p-btn p-btn-sm" @click=${() => this.#begin()}>
            <portal-icon class="p-icon-sm" .icon=${plus}></portal-icon>${t.setUp}
          </button>`
        : nothing,
      content: html`${full && !here ? html`<p class="limit">${t.full(limit)}</p>` : nothing} ${this.#failure('below')}
        <div class="rows" part="list" role="list">${devices.map((device) => this.#row(device))}</div>
        ${this.#rows.announcement}`,
    });
  }

  #row(device: Factor): TemplateResult {
    const { current, id, name } = device;
    const renewing = this.changes.pending !== undefined && this.#registration.what.replaces === id;
    return this.#rows.row(device, {
      icon: current ? laptop : desktop,
      badge: current ? html`<span class="p-badge p-badge-accent">${common.thisDevice}</span>` : nothing,
      meta: [this.#verified(device), this.#history(device)].filter(Boolean),
      actions:
        current && this.able
          ? html`<button
              type="button"
              class="p-btn p-btn-sm"
              aria-label=${t.renewNamed(name)}
              aria-busy=${ifDefined(renewing ? 'true' : undefined)}
              @click=${() => this.#begin(id)}
            >
              ${t.renew}
            </button>`
          : nothing,
    });
  }

  #verified({ verifiedAt }: Factor): string {
    return verifiedAt ? t.verified(this.#moments().day(verifiedAt)) : t.neverVerified;
  }

  #history({ createdAt, validFor }: Factor): string {
    const { day } = this.#moments();
    const parts = [createdAt && t.added(day(createdAt))];
    if (validFor === 0) parts.push(t.due);
    else if (validFor !== undefined) parts.push(t.checks(day(new Date(Date.now() + validFor * 1000).toISOString())));
    return parts.filter(Boolean).join(' ');
  }

  #empty(open: boolean): TemplateResult {
    return panel({
      title: t.title,
      content: html`<div class="panel-body">
          <p class="p-muted">${this.able ? t.empty : t.notHere}</p>
          ${this.#failure()}
          ${
            open
              ? html`<div class="toolbar">
                  <button type="button" class="p-btn p-btn-primary" @click=${() => this.#begin()}>
                    <portal-icon .icon=${laptop}></portal-icon>${t.setUp}
                  </button>
                </div>`
              : nothing
          }
        </div>
        ${this.#rows.announcement}`,
    });
  }

  #registering(): TemplateResult {
    return panel({ title: t.addTitle, content: this.#registration.render(), foot: this.#registration.foot });
  }

  /** Why this device could not be set up. */
  #failure(place = ''): unknown {
    const failed = failure(this.#registration.failure, this.company);
    return failed === nothing ? nothing : html`<div class=${place}>${failed}</div>`;
  }

  #begin(replaces?: string): void {
    void this.#registration.begin({ kind: 'device', ...(replaces !== undefined && { replaces }) });
    void this.focusHeading();
  }

  async #registered(activated: ActivatedFactor | undefined): Promise<void> {
    const renewed = this.#registration.what.replaces !== undefined;
    await this.#changed();
    if (activated) this.#rows.say(renewed ? t.wasRenewed : t.wasAdded);
    await this.focusHeading();
  }

  /** Shows what there is now, and tells the browser. */
  async #changed(): Promise<void> {
    await this.reload();
    await signalAccepted(this.data?.accepted);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-security-device-login': PortalSecurityDeviceLogin;
  }
}
