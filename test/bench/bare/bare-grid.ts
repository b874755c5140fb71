import { css, html, LitElement, type TemplateResult } from 'lit';
import { hrefOf, listApps, type BareApp } from './api.ts';

/** The least that shows applications with Lit: a tile with a logo or a letter, a link and a line. */
export class BareGrid extends LitElement {
  static override properties = { apps: { state: true } };

  static override styles = css`
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(168px, 1fr));
      gap: 12px;
    }
    article {
      display: grid;
      gap: 4px;
      padding: 16px;
      border: 1px solid;
      border-radius: 14px;
    }
    img {
      inline-size: 44px;
      block-size: 44px;
    }
  `;

  declare apps: BareApp[];

  constructor() {
    super();
    this.apps = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void listApps().then((apps) => (this.apps = apps));
  }

  protected override render(): TemplateResult[] {
    return this.apps.map(
      (app) =>
        html`<article>
          ${app.logo ? html`<img src=${app.logo} alt="" loading="lazy" />` : html`<b>${app.name.slice(0, 2)}</b>`}
          <a href=${hrefOf(app)} target="_blank">${app.name}</a>
          <p>${app.label}</p>
        </article>`,
    );
  }
}

customElements.define('bare-grid', BareGrid);
