import { html, nothing, type TemplateResult } from 'lit';
import { type ActivatedFactor, type Factor, type FactorList, factorOperations, recoveryCodeOperations } from 'portal-contract';
import type { PortalConnection } from 'portal-sdk';
import { define } from '../shared/define.ts';
import { phone } from '../shared/icons/phone.ts';
import { plus } from '../shared/icons/plus.ts';
import { refresh } from '../shared/icons/refresh.ts';
import { authenticator as t } from '../shared/messages/en/security/authenticator.ts';
import { recoveryCodes } from '../shared/messages/en/security/recovery-codes.ts';
import { recoveryCodeStyles } from '../shared/recovery-code-list.ts';
import { codeField } from '../shared/styles/code-field.ts';
import { qr } from '../shared/styles/qr.ts';
import { secret } from '../shared/styles/secret.ts';
import { authenticatorStyles } from './authenticator.styles.ts';
import { FactorRows } from './factor-rows.ts';
import { factorsStyles } from './factors.styles.ts';
import { momentsFor } from './moments.ts';
import { newCodes } from './new-codes.ts';
import { SectionElement } from './section-element.ts';
import { panel } from './section-parts.ts';
import { ShownOnce } from './shown-once.ts';
import { stepper, stepperStyles } from './stepper.ts';
import { TotpSetup } from './totp-setup.ts';

/** What the section shows. */
interface Facts {
  readonly factors: FactorList;
  /** Recovery codes that are left, where that is known. */
  readonly codesLeft: number | undefined;
}

/**
 * @summary Shows a person’s authenticator apps, and lets them set up, replace, rename and remove them.
 *
 * @event portal-logged-out - The session ended.
 *
 * @csspart panel - The panel.
 * @csspart list - The apps.
 * @csspart row - One of them.
 * @csspart stepper - How far setting up is.
 * @csspart qr - The QR code.
 * @csspart secret - The key to type instead.
 * @csspart code - The field of the first code.
 * @csspart codes - New recovery codes.
 * @csspart input - The field of a name.
 * @csspart actions - The buttons of the panel.
 * @csspart error - Why something did not work.
 * @csspart dialog - The question before one is removed.
 */
@define('portal-security-authenticator')
export class PortalSecurityAuthenticator extends SectionElement<Facts> {
  static override styles = [
    SectionElement.styles,
    factorsStyles,
    codeField,
    qr,
    secret,
    recoveryCodeStyles,
    stepperStyles,
    authenticatorStyles,
  ];

  protected override readonly heading = t.title;

  readonly #moments = momentsFor(this);
  readonly #codes = new ShownOnce<readonly string[]>(this, {
    clock: () => this.client?.clock,
    session: () => this.session,
  });
  readonly #rows = new FactorRows(this, {
    changes: this.changes,
    question: this.question,
    words: { ...t, name: t.rename },
    company: () => this.company,
    changed: () => this.reload(),
    focus: () => this.focusHeading(),
  });
  readonly #setup = new TotpSetup(this, {
    changes: this.changes,
    client: () => this.client,
    session: () => this.session,
    company: () => this.configuration?.company,
    givesCodes: () => this.data?.codesLeft === 0,
    done: (activated) => this.#ended(activated),
    turned: (field) => this.focusHeading(field),
  });

  protected override async read(client: PortalConnection): Promise<Facts> {
    const [factors, codes] = await Promise.all([
      client.send(factorOperations.listFactors),
      // What is set up can be shown without it.
      client.send(recoveryCodeOperations.getRecoveryCodes).catch(() => undefined),
    ]);
    return { factors, codesLeft: codes?.left };
  }

  protected override renderSection({ factors }: Facts, client: PortalConnection): unknown {
    const { secret: codes } = this.#codes;
    if (codes) return this.#save(codes, client);
    if (this.#setup.active) return this.#setup.render(client);
    const apps = factors.items.filter(({ kind }) => kind === 'totp');
    const limit = factors.limits['totp'];
    const open = limit !== undefined && apps.length < limit;
    if (!apps.length) return this.#empty(open);
    return panel({
      title: t.title,
      text: t.text,
      action: open ? this.#begin(t.add, { small: true }) : nothing,
      content: html`${limit !== undefined && !open ? html`<p class="limit">${t.full(limit)}</p>` : nothing} ${this.#failure()}
        <div class="rows" part="list" role="list">${apps.map((factor) => this.#row(factor))}</div>
        ${this.#rows.announcement}`,
    });
  }

  #row(factor: Factor): TemplateResult {
    const { day } = this.#moments();
    const { createdAt, lastUsedAt, name } = factor;
    return this.#rows.row(factor, {
      icon: phone,
      meta: [t.history(createdAt && day(createdAt), lastUsedAt && day(lastUsedAt))],
      actions: html`<button
        type="button"
        class="p-iconbtn"
        aria-label=${t.replace(name)}
        @click=${() => this.#setup.begin(factor)}
      >
        <portal-icon .icon=${refresh}></portal-icon>
      </button>`,
    });
  }

  #empty(open: boolean): TemplateResult {
    return panel({
      title: t.title,
      content: html`<div class="panel-body">
          <p class="p-muted">${t.empty}</p>
          ${this.#setup.failed} ${open ? html`<div class="toolbar">${this.#begin(t.setUp)}</div>` : nothing}
        </div>
        ${this.#rows.announcement}`,
    });
  }

  #begin(text: string, { small = false } = {}): TemplateResult {
    const { beginning } = this.#setup;
    const icon = html`<portal-icon class=${small ? 'p-icon-sm' : ''} .icon=${plus}></portal-icon>`;
    return html`<button
      type="button"
      class=${small ? 'p-btn p-btn-sm' : 'p-btn p-btn-primary'}
      aria-busy=${beginning}
      @click=${() => this.#setup.begin()}
    >
      ${beginning ? html`<span class="p-spinner"></span>` : icon}${text}
    </button>`;
  }

  /** The last step of the first set-up: its recovery codes. */
  #save(codes: readonly string[], { clock }: PortalConnection): TemplateResult {
    const { configuration, session } = this;
    const identifier = session.status === 'logged-in' ? session.session.person.email : undefined;
    return panel({
      title: t.setUpTitle,
      content: html`<div class="panel-body">
        ${stepper([t.steps.scan, t.steps.confirm, t.steps.save], 2)}
        ${newCodes({ codes, clock, company: configuration?.company, identifier })}
      </div>`,
      foot: html`<button type="button" class="p-btn p-btn-primary" @click=${this.#putAway}>${recoveryCodes.saved}</button>`,
    });
  }

  #failure(): unknown {
    const { failed } = this.#setup;
    return failed === nothing ? nothing : html`<div class="below">${failed}</div>`;
  }

  async #ended(activated: ActivatedFactor | undefined): Promise<void> {
    if (activated?.recoveryCodes) this.#codes.show(activated.recoveryCodes);
    if (activated) {
      await this.reload();
      this.#rows.say(t.wasAdded(activated.factor.name));
    }
    await this.focusHeading();
  }

  readonly #putAway = (): void => {
    this.#codes.putAway();
    void this.focusHeading();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-security-authenticator': PortalSecurityAuthenticator;
  }
}
