import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PortalConnection } from 'portal-sdk';
import { failedNotice, loggedOutNotice, noticeStyles } from '../profile/notices.ts';
import { define } from '../shared/define.ts';
import { PortalFormElement } from '../shared/form-element.ts';
import '../shared/icon.ts';
import { arrowLeft } from '../shared/icons/arrow-left.ts';
import { Lazy } from '../shared/lazy.ts';
import { likingOf } from '../shared/liking.ts';
import { security as t } from '../shared/messages/en/security/overview.ts';
import { badge } from '../shared/styles/badge.ts';
import { button } from '../shared/styles/button.ts';
import { icon } from '../shared/styles/icon.ts';
import { skeleton } from '../shared/styles/skeleton.ts';
import { text } from '../shared/styles/text.ts';
import { type Card, cardView, checklist, waitingCard } from './cards.ts';
import { daysFor } from './days.ts';
import { narrowStyles } from './narrow.styles.ts';
import { overviewStyles } from './overview.styles.ts';
import { Reading } from './reading.ts';
import { readCards } from './read-cards.ts';
import { type Section, sections } from './sections.ts';
import { SectionAddress } from './section-address.ts';

const loaders = Object.fromEntries(sections.map(({ name, load }) => [name, load]));

/**
 * @summary Shows how an account is protected, and opens the section where that is changed.
 *
 * @event portal-logged-out - The session ended.
 *
 * @csspart header - The title.
 * @csspart checklist - What is still worth doing.
 * @csspart grid - The cards.
 * @csspart card - A section.
 * @csspart card-icon - Its icon.
 * @csspart card-title - Its title.
 * @csspart card-status - How it stands.
 * @csspart card-action - The button that opens it.
 * @csspart back - The button that leads back to the cards.
 * @csspart empty - What stands there when there is nothing to show.
 * @csspart glyph - The mark above that.
 */
@define('portal-security')
export class PortalSecurity extends PortalFormElement {
  static override styles = [
    PortalFormElement.styles,
    text,
    icon,
    button,
    badge,
    skeleton,
    noticeStyles,
    overviewStyles,
    narrowStyles,
  ];

  /** The section that is open, such as `password`. Empty: the overview. */
  @property() section = '';
  /** What names the open section in the page's address: `#security/password`. Empty: the address is left alone. */
  @property() fragment = 'security/';

  #focus: 'back' | Section | undefined;
  #opened: HTMLElement | undefined;
  readonly #parts = new Lazy(this, loaders);
  readonly #address = new SectionAddress(this, {
    prefix: () => this.fragment,
    onChange: (name) => (this.section = name),
  });
  readonly #cards = new Reading<readonly Card[]>(this, {
    client: () => this.client,
    session: () => this.session,
    read: (client) => readCards(client, daysFor(likingOf(this, client))),
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('section');
    if (!changed.has('section') || before === undefined) return;
    // What was changed in a section shows on its card.
    if (!this.section) void this.#cards.reload();
    this.#focus ??= this.section ? 'back' : sections.find(({ name }) => name === before);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { client } = this;
    if (!client) return nothing;
    return html`<div class="p-root"><div class="security">${this.#content(client)}</div></div>`;
  }

  /** The open section stands in the page itself, where password managers find its forms. */
  protected override renderForm(): unknown {
    const { client, session } = this;
    const section = this.#open;
    if (!client || !section || session.status === 'logged-out' || !this.#parts.get(section.name)) {
      // Nothing that was typed or shown in it outlives it.
      this.#opened = undefined;
      return nothing;
    }
    const tag = `portal-security-${section.name}`;
    if (this.#opened?.localName !== tag) this.#opened = document.createElement(tag);
    Object.assign(this.#opened, { client, slot: 'form' });
    return this.#opened;
  }

  protected override formStyles(): readonly CSSStyleSheet[] {
    return [];
  }

  protected override updated(): void {
    const focus = this.#focus;
    const target = focus && (focus === 'back' ? '.back' : `[data-section="${focus.name}"]`);
    const found = target && this.renderRoot.querySelector<HTMLElement>(target);
    if (!found) return;
    this.#focus = undefined;
    found.focus();
  }

  /** The section that is open, if the portal offers it. */
  get #open(): Section | undefined {
    const found = sections.find(({ name }) => name === this.section);
    return found && this.configuration?.capabilities[found.capability]?.enabled ? found : undefined;
  }

  #content(client: PortalConnection): unknown {
    const { configuration, session } = this;
    const context = { client, configuration };
    const { state, retry } = this.#cards;
    if (session.status === 'logged-out') return loggedOutNotice(context, false, t.loggedOut);
    if (this.#open) return this.#section();
    switch (state.status) {
      case 'loading':
        return waiting();
      case 'failed':
        return failedNotice(context, retry, t.failedTitle);
      case 'ready':
        return html`${header()} ${checklist(state.data, this.#show)}
          <div class="cards" part="grid">${state.data.map((card) => cardView(card, this.#show))}</div>`;
    }
  }

  #section(): TemplateResult {
    const { error } = this.#parts;
    return html`<div class="opened">
      <button type="button" class="p-btn p-btn-ghost p-btn-sm back" part="back" @click=${this.#close}>
        <portal-icon class="p-icon-sm p-icon-flip" .icon=${arrowLeft}></portal-icon>${t.back}
      </button>
      ${
        error
          ? failedNotice({ client: this.client as PortalConnection, configuration: this.configuration }, () =>
              this.#parts.retry(),
            )
          : nothing
      }
      <slot name="form"></slot>
    </div>`;
  }

  readonly #show = ({ name }: Section): void => this.#go(name);
  readonly #close = (): void => this.#go('');

  #go(name: string): void {
    this.section = name;
    this.#address.tell(name);
  }
}

const header = (): TemplateResult =>
  html`<header class="head" part="header">
    <h2 class="p-title">${t.title}</h2>
    <p class="p-muted">${t.text}</p>
  </header>`;

/** Where the cards will be: whole rows of two and of three. */
const waiting = (): TemplateResult =>
  html`${header()}
    <div class="late" aria-busy="true">
      <span class="p-vh" role="status">${t.loading}</span>
      <div class="cards">${Array.from({ length: 6 }, waitingCard)}</div>
    </div>`;

declare global {
  interface HTMLElementTagNameMap {
    'portal-security': PortalSecurity;
  }
}
