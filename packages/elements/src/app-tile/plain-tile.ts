import { html, type TemplateResult } from 'lit';

export interface PlainTileOptions {
  title: string;
  text: unknown;
  /** Whether something went wrong. */
  wrong?: boolean;
}

/** Where a tile would be, and why it is not. */
export const plainTile = ({ title, text, wrong = false }: PlainTileOptions): TemplateResult =>
  html`<div class="tile off plain" part="tile" role=${wrong ? 'alert' : 'status'}>
    <div class="text">
      <span class="name" part="name">${title}</span>
      <p class="meta" part="meta"><span>${text}</span></p>
    </div>
  </div>`;
