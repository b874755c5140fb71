import { html, type TemplateResult } from 'lit';

/** A titled panel. Its title is one level below the profile's, or stands alone. */
export const sectionView = (name: string, title: string, content: unknown, { alone = false } = {}): TemplateResult =>
  html`<section class="section" part="section" aria-labelledby="section-${name}">
    ${
      alone
        ? html`<h2 class="heading" part="section-title" id="section-${name}">${title}</h2>`
        : html`<h3 class="heading" part="section-title" id="section-${name}">${title}</h3>`
    }
    ${content}
  </section>`;

/** Where a section will be. */
export const skeletonSection = (): TemplateResult =>
  html`<div class="section waiting">
    <span class="p-skel bar-title"></span>
    ${Array.from({ length: 4 }, () => html`<div class="field"><span class="p-skel bar-label"></span><span class="p-skel bar-value"></span></div>`)}
  </div>`;
