import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { Person } from 'portal-contract';
import { type PortalError, toPortalError } from 'portal-sdk';
import { define } from '../shared/define.ts';
import '../shared/icon.ts';
import { logout } from '../shared/icons/logout.ts';
import { refresh } from '../shared/icons/refresh.ts';
import { initials } from '../shared/initials.ts';
import { account as t } from '../shared/messages/en/account.ts';
import { PortalElement } from '../shared/portal-element.ts';
import { avatar } from '../shared/styles/avatar.ts';
import { iconButton } from '../shared/styles/icon-button.ts';
import { icon } from '../shared/styles/icon.ts';
import { skeleton } from '../shared/styles/skeleton.ts';
import { text } from '../shared/styles/text.ts';
import { accountMenuStyles } from './account-menu.styles.ts';
import { keepBelow } from './place-below.ts';

/**
 * @summary A person's initials, and behind them name, email and log out.
 *
 * @event portal-logged-out - The session ended.
 *
 * @csspart button - The initials.
 * @csspart popover - What opens.
 * @csspart identity - Name and email.
 * @csspart item - An entry of the menu.
 */
@define('portal-account-menu')
export class PortalAccountMenu extends PortalElement {
  static override styles = [PortalElement.styles, text, icon, iconButton, avatar, skeleton, accountMenuStyles];

  @state() private open = false;
  /** Why the person could not be logged out: told until the menu is closed. */
  @state() private failure: PortalError | undefined;

  readonly #logOut = new Task(this, {
    autoRun: false,
    task: async () => this.client?.session.logOut(),
    onError: (error) => (this.failure = toPortalError(error)),
  });
  #stopPlacing: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client') && this.session.status === 'unknown') void this.client?.session.refresh();
    if (this.session.status !== 'logged-in') this.#close();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { client, session } = this;
    if (!client) return nothing;
    switch (session.status) {
      case 'unknown':
        return html`<span class="p-skel waiting"></span>`;
      case 'logged-out':
        return nothing;
      case 'failed':
        return html`<button type="button" class="p-iconbtn" aria-label=${t.retry} @click=${() => void client.session.refresh()}>
          <portal-icon .icon=${refresh}></portal-icon>
        </button>`;
      case 'logged-in':
        return this.#menu(session.session.person);
    }
  }

  #menu({ name, email }: Person): TemplateResult {
    const pending = this.#logOut.status === TaskStatus.PENDING;
    return html`<div class="p-root">
      <button type="button" class="button" part="button" popovertarget="menu" aria-expanded=${this.open}>
        <span class="p-avatar" aria-hidden="true">${initials(name)}</span><span class="p-vh">${t.menu(name)}</span>
      </button>
      <div class="popover" part="popover" id="menu" popover @beforetoggle=${this.#onToggle}>
        <div class="identity" part="identity">
          <span class="p-avatar" aria-hidden="true">${initials(name)}</span>
          <span class="who"><b class="p-truncate">${name}</b><span class="email p-muted p-truncate">${email}</span></span>
        </div>
        <hr class="separator" />
        <button type="button" class="item" part="item" aria-busy=${pending} @click=${this.#run}>
          <portal-icon class="p-icon-flip" .icon=${logout}></portal-icon>${pending ? t.loggingOut : t.logOut}
        </button>
        ${this.failure ? html`<p class="error" role="alert">${sentence(this.failure)}</p>` : nothing}
      </div>
    </div>`;
  }

  #run = (): void => {
    this.failure = undefined;
    void this.#logOut.run();
  };

  #onToggle = ({ currentTarget, newState }: ToggleEvent): void => {
    const button = this.renderRoot.querySelector('button');
    const menu = currentTarget as HTMLElement;
    this.#close();
    if (newState === 'open' && button) {
      this.open = true;
      this.#stopPlacing = keepBelow(button, menu);
    }
    // Chromium gives the focus back to a button in the document only, not to one in a shadow root.
    else if (menu.contains(this.shadowRoot?.activeElement ?? null)) button?.focus();
  };

  /** Forgets an open menu. A popover that is taken off the page closes without an event. */
  #close(): void {
    this.#stopPlacing?.();
    this.#stopPlacing = undefined;
    this.open = false;
    this.failure = undefined;
  }
}

/** A log-out is refused by its token only when the session has become another person's. */
const sentence = ({ code }: PortalError): string => (code === 'csrf-rejected' ? t.changed : t.failed);

declare global {
  interface HTMLElementTagNameMap {
    'portal-account-menu': PortalAccountMenu;
  }
}
