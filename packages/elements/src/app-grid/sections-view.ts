import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { App } from 'portal-contract';
import { apps as t } from '../shared/messages/en/apps.ts';
import { monogram } from '../shared/monogram.ts';
import { chunkSize, firstChunks } from './chunks.ts';
import type { GridContext } from './grid-context.ts';
import { haveTimes } from './person-times.ts';
import type { Section } from './sections.ts';
import { tile, tileLink } from './tile.ts';

/** Draws the first so many of some applications, in their way. */
export type DrawApps = (apps: readonly App[], context: GridContext, count: number) => unknown;

/** The sections, as far as they are to be drawn. */
export function sectionsView(sections: readonly Section[], context: GridContext, count: number, draw: DrawApps): unknown {
  let before = 0;
  const begun = sections.flatMap((section) => {
    const left = count - before;
    before += section.apps.length;
    return left > 0 ? [{ section, left }] : [];
  });
  // One section alone needs no name.
  const [alone] = sections.length === 1 ? sections : [];
  return repeat(
    begun,
    ({ section }) => section.key,
    ({ section, left }) => {
      const content = section.kind === 'recent' ? recentView(section.apps, context) : draw(section.apps, context, left);
      return sectionView(section, content, { named: alone?.kind !== 'all' });
    },
  );
}

/** One section around what it holds. */
const sectionView = (section: Section, content: unknown, { named }: { named: boolean }): TemplateResult =>
  html`<section class="section ${named ? 'titled' : ''} ${section.apps.length > chunkSize ? 'long' : ''}" part="section">
    ${named ? sectionTitle(section) : nothing}
    ${section.apps.length ? content : html`<p class="p-muted vacant">${t.emptyCollection}</p>`}
  </section>`;

/** The heading of a section, with how many there are, and what may be done with it. */
export const sectionTitle = ({ kind, title, apps }: Section, after: unknown = nothing): TemplateResult =>
  html`<h3 class="section-title" part="section-title">
    <span dir="auto">${sectionName({ kind, title })}</span>${
      kind === 'favourites' || kind === 'recent' ? nothing : html`<span class="count">${apps.length}</span>`
    }${after}
  </h3>`;

/** What a section is called. */
export const sectionName = ({ kind, title }: Pick<Section, 'kind' | 'title'>): string =>
  kind === 'category' || kind === 'collection' ? title || t.noCategory : t[kind];

/** Applications as tiles. Those that are there already stay as they are when the next ones come, and at every key of a search. */
export const tilesView: DrawApps = (apps, context, count) =>
  html`<div class="chunks">
    ${inChunks(
      apps,
      context,
      count,
      (content) => html`<div class="grid chunk" part="grid">${content}</div>`,
      (app) => tile(app, context.tileOptions(app)),
    )}
  </div>`;

/** Applications in pieces, each of which is drawn anew only where something about it has changed. */
export const inChunks = (
  apps: readonly App[],
  context: GridContext,
  count: number,
  around: (content: unknown) => TemplateResult,
  draw: (app: App) => TemplateResult,
): unknown =>
  repeat(
    firstChunks(apps, count),
    (_, index) => index,
    (chunk) => around(guard([...dependencies(chunk, context), ...chunk], () => repeat(chunk, ({ id }) => id, draw))),
  );

/** What some applications are drawn from, beside themselves. */
function dependencies(apps: readonly App[], context: GridContext): readonly unknown[] {
  const { client, launching } = context;
  const touched = launching.size > 0 && apps.some(({ id }) => launching.has(id));
  return [client, haveTimes(apps) && context.times, touched && launching];
}

/** What was used last, with when: one row of them, as many as fit. */
const recentView = (apps: readonly App[], context: GridContext): TemplateResult =>
  html`<div class="recent" part="recent">
    ${repeat(
      apps,
      ({ id }) => id,
      (app) =>
        html`<div class="recent-item" data-id=${app.id}>
          ${monogram(app.name, context.tileOptions(app).logo)}
          <span class="recent-text"
            >${tileLink(app, context.tileOptions(app))}<small>${app.usedAt && context.times?.ago(app.usedAt)}</small></span
          >
        </div>`,
    )}
  </div>`;
