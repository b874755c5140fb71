import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { type ActiveSession, type ActiveSessions, activeSessionOperations } from 'portal-contract';
import type { PortalConnection } from 'portal-sdk';
import { define } from '../shared/define.ts';
import { desktop } from '../shared/icons/desktop.ts';
import { laptop } from '../shared/icons/laptop.ts';
import { phone } from '../shared/icons/phone.ts';
import { section as common } from '../shared/messages/en/security/section.ts';
import { sessions as t } from '../shared/messages/en/security/sessions.ts';
import { factorsStyles } from './factors.styles.ts';
import { momentsFor } from './moments.ts';
import { SectionElement } from './section-element.ts';
import { failure, panel } from './section-parts.ts';

/**
 * @summary Shows where a person is logged in, and logs them out there.
 *
 * @event portal-logged-out - The session ended.
 *
 * @csspart panel - The panel.
 * @csspart list - The sessions.
 * @csspart row - One of them.
 * @csspart error - Why one could not be ended.
 */
@define('portal-security-sessions')
export class PortalSecuritySessions extends SectionElement<ActiveSessions> {
  static override styles = [SectionElement.styles, factorsStyles];

  protected override readonly heading = t.title;

  /** What was done last, to be read out. */
  @state() private said = '';

  readonly #moments = momentsFor(this);

  protected override read(client: PortalConnection): Promise<ActiveSessions> {
    return client.send(activeSessionOperations.listSessions);
  }

  protected override renderSection({ items }: ActiveSessions): unknown {
    const failed = failure(this.changes.failureOf(others), this.company);
    return panel({
      title: t.title,
      action: items.some(({ current }) => !current) ? this.#othersButton() : nothing,
      content: html`${failed === nothing ? nothing : html`<div class="below">${failed}</div>`}
        <div class="rows" part="list" role="list">${items.map((session) => this.#row(session))}</div>
        <p class="p-vh" role="status">${this.said}</p>`,
    });
  }

  #othersButton(): TemplateResult {
    return html`<button
      type="button"
      class="p-btn p-btn-sm p-btn-danger-text"
      aria-busy=${ifDefined(this.changes.pending === others ? 'true' : undefined)}
      @click=${this.#endOthers}
    >
      ${this.changes.pending === others ? html`<span class="p-spinner"></span>` : nothing}${t.logOutOthers}
    </button>`;
  }

  #row(session: ActiveSession): TemplateResult {
    const { active, createdAt, current, id, lastUsedAt, methods, place, system } = session;
    const { ago, day } = this.#moments();
    const when = active ? t.activeNow : ago(lastUsedAt);
    return html`<div class="row" part="row" role="listitem">
      <portal-icon .icon=${iconOf(session)}></portal-icon>
      <span class="row-main">
        <span class="row-title">
          <bdi>${nameOf(session)}</bdi>
          ${current ? html`<span class="p-badge p-badge-accent">${common.thisDevice}</span>` : nothing}
        </span>
        <span class="row-meta">${t.facts([place, when].filter((part) => part !== undefined))}</span>
        <span class="row-meta"
          >${[system && t.facts([system]), t.loggedIn(day(createdAt), methods)].filter(Boolean).join(' ')}</span
        >
        ${failure(this.changes.failureOf(id), this.company)}
      </span>
      ${current ? nothing : html`<span class="row-end">${this.#endButton(session)}</span>`}
    </div>`;
  }

  #endButton(session: ActiveSession): TemplateResult {
    const ending = this.changes.pending === session.id;
    return html`<button
      type="button"
      class="p-btn p-btn-sm"
      aria-label=${t.logOutNamed(nameOf(session))}
      aria-busy=${ifDefined(ending ? 'true' : undefined)}
      @click=${() => this.#end(session)}
    >
      ${ending ? html`<span class="p-spinner"></span>` : nothing}${t.logOut}
    </button>`;
  }

  async #end(session: ActiveSession): Promise<void> {
    const { id } = session;
    const ended = await this.changes.make(
      id,
      (client, sending) => client.send(activeSessionOperations.revokeSession, { id }, sending),
      { reason: t.reason },
    );
    // Where it has ended by itself meanwhile, it is not shown any more.
    if (!ended && this.changes.failureOf(id)?.code !== 'not-found') return;
    await this.#show(t.loggedOut(nameOf(session)));
  }

  readonly #endOthers = async (): Promise<void> => {
    const ended = await this.changes.make(
      others,
      (client, sending) => client.send(activeSessionOperations.revokeOtherSessions, {}, sending),
      { reason: t.othersReason },
    );
    if (ended) await this.#show(t.othersLoggedOut(ended.answer.ended));
  };

  async #show(said: string): Promise<void> {
    await this.reload();
    this.said = said;
    await this.focusHeading();
  }
}

/** The name of the change that ends every other session. No session has it as its id. */
const others = 'every other';

/** Its device and browser: “MacBook Pro, Chrome”, “Chrome on macOS”. */
function nameOf({ browser, device, system }: ActiveSession): string {
  if (device !== undefined) return browser === undefined ? device : `${device}, ${browser}`;
  if (browser !== undefined) return system === undefined ? browser : t.on(browser, system);
  return system ?? t.unknownDevice;
}

function iconOf({ current, device = '', system = '' }: ActiveSession): TemplateResult {
  if (/phone|iOS|iPad|Android/i.test(`${device} ${system}`)) return phone;
  return current || /book|laptop/i.test(device) ? laptop : desktop;
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-security-sessions': PortalSecuritySessions;
  }
}
