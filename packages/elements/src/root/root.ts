import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { connectPortal, type PortalConnection, type SessionState } from 'portal-sdk';
import { clientContext } from '../shared/client-context.ts';
import { define } from '../shared/define.ts';
import { report } from '../shared/report.ts';
import { StoreController } from '../shared/store-controller.ts';

// Outside the class: TypeScript leaves the address of a dynamic import in a decorated class as it is.
const loadTheme = () => import('../preferences/theme.ts');

/**
 * @summary Gives every portal element inside it the same client, and the theme that the person prefers.
 *
 * @slot - The page, or the part of it that holds portal elements.
 */
@define('portal-root')
export class PortalRoot extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** Where the portal's API lives: `/portal/v1` on the page's own origin, or an absolute address. */
  @property() endpoint = '';

  /** The client to share. Made from `endpoint` when unset. */
  @property({ attribute: false }) client: PortalConnection | undefined;

  readonly #provider = new ContextProvider(this, { context: clientContext });

  readonly #session = new StoreController<SessionState>(this, () => this.client?.session);
  #theme: Promise<unknown> | undefined;

  /** The client that was made here. A host's own one is never replaced. */
  #made: PortalConnection | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.client === this.#made && changed.has('endpoint') && this.endpoint) this.client = this.#made = this.#connect();
    this.#provider.setValue(this.client);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override updated(): void {
    if (this.#session.value?.status !== 'logged-in') return;
    // Where it does not come, the portal looks as the device does.
    this.#theme ??= loadTheme().then(
      ({ Theme }) => new Theme(this),
      () => undefined,
    );
  }

  #connect(): PortalConnection | undefined {
    try {
      return connectPortal({ endpoint: this.endpoint });
    } catch {
      report(`<portal-root endpoint="${this.endpoint}">: that is not an address.`);
      return undefined;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-root': PortalRoot;
  }
}
