import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { hrefOf, listApps, type BareApp } from './api.ts';

/**
 * The least that shows applications with Lit as the portal does: a search, sections, and tiles with a logo or letters in a colour
 * of their own, a link that covers the tile, and a line.
 */
export class BareGrid extends LitElement {
  static override properties = { apps: { state: true }, query: { state: true } };

  static override styles = [
    Array.from(
      { length: 24 },
      (_, hue) => css`
        [data-hue='${hue}'] {
          --hue: ${hue * 15};
        }
      `,
    ),
    css`
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(168px, 1fr));
        gap: 12px;
      }
      article {
        position: relative;
        display: flex;
        flex-direction: column;
        gap: 16px;
        min-block-size: 136px;
        padding: 16px;
        border: 1px solid #ddd;
        border-radius: 14px;
      }
      article:hover {
        box-shadow: 0 8px 24px -6px #0002;
      }
      .icon {
        position: relative;
        display: grid;
        place-items: center;
        inline-size: 44px;
        block-size: 44px;
        border-radius: 11px;
        overflow: hidden;
        background: linear-gradient(oklch(0.96 0.028 var(--hue)), oklch(0.918 0.052 var(--hue)));
        color: oklch(0.44 0.11 var(--hue));
      }
      .icon > * {
        grid-area: 1 / 1;
      }
      img {
        inline-size: 100%;
        block-size: 100%;
        z-index: 1;
      }
      a {
        color: inherit;
        text-decoration: none;
      }
      a::after {
        content: '';
        position: absolute;
        inset: 0;
      }
      p {
        margin: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        font-size: 13px;
        color: #666;
      }
    `,
  ];

  declare apps: BareApp[];
  declare query: string;

  constructor() {
    super();
    this.apps = [];
    this.query = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // It is there, hidden, while the person logs in, and asks when somebody has.
    if (this.closest('[hidden]')) addEventListener('bare-logged-in', this.#load);
    else this.#load();
  }

  #load = (): void => void listApps().then((apps) => (this.apps = apps));

  protected override render(): TemplateResult {
    const found = this.apps.filter(({ name }) => name.toLowerCase().includes(this.query.toLowerCase()));
    const sections = new Map<string, BareApp[]>();
    for (const app of found) sections.set(app.category ?? '', [...(sections.get(app.category ?? '') ?? []), app]);
    return html`<h2>Applications</h2>
      <input
        type="search"
        aria-label="Search"
        @input=${({ target }: Event) => (this.query = (target as HTMLInputElement).value)}
      />
      ${[...sections].map(
        ([category, apps]) =>
          html`<section>
            <h3>${category} <span>${apps.length}</span></h3>
            <div class="grid">${repeat(apps, ({ id }) => id, tile)}</div>
          </section>`,
      )}`;
  }
}

const tile = (app: BareApp): TemplateResult =>
  html`<article>
    <span class="icon" aria-hidden="true" data-hue=${hueOf(app.name)}
      >${app.logo ? html`<img src=${app.logo} alt="" loading="lazy" />` : nothing}<span>${app.name.slice(0, 2)}</span></span
    >
    <div>
      ${app.status === 'available' ? html`<a href=${hrefOf(app)} target="_blank">${app.name}</a>` : html`<span>${app.name}</span>`}
      <p>${app.mfa ? 'Second step' : app.label}</p>
    </div>
  </article>`;

/** One of 24 hues, always the same for a name. */
const hueOf = (name: string): number => [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 24;

customElements.define('bare-grid', BareGrid);
