import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keepPlaced } from '../app-grid/place-menu.ts';
import { define } from '../shared/define.ts';
import '../shared/icon.ts';
import { apps as appsIcon } from '../shared/icons/apps.ts';
import { Lazy } from '../shared/lazy.ts';
import { appLauncher as t } from '../shared/messages/en/app-launcher.ts';
import { PortalElement } from '../shared/portal-element.ts';
import { iconButton } from '../shared/styles/icon-button.ts';
import { icon } from '../shared/styles/icon.ts';
import { text } from '../shared/styles/text.ts';
import { appLauncherStyles } from './app-launcher.styles.ts';
import type { LauncherPanel } from './launcher-panel.ts';

// Outside the class: TypeScript leaves the address of a dynamic import in a decorated class as it is.
const parts = { panel: async () => (await import('./launcher-panel.ts')).LauncherPanel };

/**
 * @summary A button for an intranet's header, and behind it a person's applications: favourites, what was used last, and a search.
 *
 * @event portal-app-launched - An application was followed; `appId` says which.
 * @event portal-logged-out - The session ended.
 *
 * @csspart button - The button.
 * @csspart popover - What opens.
 * @csspart search - The search field.
 * @csspart section - The favourites, or what was used last.
 * @csspart section-title - Its name.
 * @csspart grid - Its tiles.
 * @csspart recent - What was used last.
 * @csspart tile - One application.
 * @csspart icon - Its logo or monogram.
 * @csspart name - Its name, the link.
 * @csspart all - Leads to all of them.
 * @csspart empty - What stands there when there is nothing to show.
 * @csspart glyph - The mark above that.
 */
@define('portal-app-launcher')
export class PortalAppLauncher extends PortalElement {
  static override styles = [PortalElement.styles, text, icon, iconButton, appLauncherStyles];

  /** The page with all applications: https, or on this origin. Without it they are all listed here. */
  @property({ attribute: 'all-apps-url' }) allAppsUrl = '';

  /** `script` where a log-in does not travel with a navigation: applications are then opened by `launchApp`, not by their links. */
  @property() launch: 'link' | 'script' = 'link';

  @state() private open = false;

  readonly #parts = new Lazy(this, parts);
  #panel: LauncherPanel | undefined;
  #stopPlacing: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const Panel = this.open ? this.#parts.get('panel') : undefined;
    if (Panel) this.#panel ??= new Panel(this, () => this.#facts);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.client || (this.session.status === 'logged-out' && !this.open)) return nothing;
    return html`<div class="p-root">
      <button
        type="button"
        class="p-iconbtn button"
        part="button"
        popovertarget="panel"
        aria-label=${t.button}
        aria-haspopup="dialog"
        aria-expanded=${this.open}
      >
        <portal-icon .icon=${appsIcon}></portal-icon>
      </button>
      <div
        class="popover"
        part="popover"
        id="panel"
        popover
        role="dialog"
        aria-label=${t.title}
        @beforetoggle=${this.#onToggle}
        @toggle=${() => this.#panel?.focus()}
      >
        ${this.open ? this.#content() : nothing}
      </div>
    </div>`;
  }

  #content(): unknown {
    if (this.#panel) return this.#panel.render();
    if (!this.#parts.error) return html`<p class="plain p-muted" role="status">${t.loading}</p>`;
    return html`<p class="plain" role="alert">${t.failed}</p>
      <button type="button" class="again" @click=${() => this.#parts.retry()}>${t.tryAgain}</button>`;
  }

  get #facts() {
    return {
      client: this.client,
      session: this.session,
      configuration: this.configuration,
      allAppsUrl: this.allAppsUrl,
      byScript: this.launch === 'script',
      close: () => this.#popover?.hidePopover(),
    };
  }

  get #popover(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.popover');
  }

  #onToggle = ({ currentTarget, newState }: ToggleEvent): void => {
    const button = this.renderRoot.querySelector<HTMLElement>('.button');
    const popover = currentTarget as HTMLElement;
    this.#close();
    if (newState === 'open' && button) {
      this.open = true;
      this.#stopPlacing = keepPlaced(popover, button);
    }
    // Chromium gives the focus back to a button in the document only, not to one in a shadow root.
    else if (popover.contains(this.shadowRoot?.activeElement ?? null)) button?.focus();
  };

  /** Forgets an open popover. One that is taken off the page closes without an event. */
  #close(): void {
    this.#stopPlacing?.();
    this.#stopPlacing = undefined;
    this.open = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-app-launcher': PortalAppLauncher;
  }
}
