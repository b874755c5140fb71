import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { apps as words } from '../shared/messages/en/apps.ts';
import { appsRearrange as t } from '../shared/messages/en/apps-rearrange.ts';
import { moveApp, moveInCollection } from './changes.ts';
import { firstChunks } from './chunks.ts';
import { Drag } from './drag.ts';
import type { GridContext } from './grid-context.ts';
import { Growth } from './growth.ts';
import { inOrder } from './in-order.ts';
import { collectionButton, movableTile, rearrangingHeader } from './movable.ts';
import { Picked } from './picked.ts';
import type { Section } from './sections.ts';
import { sectionName, sectionTitle } from './sections-view.ts';
import { rearrangingStyles } from './rearranging.styles.ts';

/** The grid while a person puts it in order: each application can be picked up, moved within its section, and dropped. */
export class Rearranging implements ReactiveController {
  static readonly styles = [rearrangingStyles];
  readonly #host: ReactiveElement;
  readonly #context: GridContext;
  readonly #growth: Growth;
  readonly #drag: Drag;
  #picked: Picked | undefined;
  #said = '';
  /** Where the focus goes after the next rendering. */
  #focus: string | undefined = '.done';

  constructor(host: ReactiveElement, context: GridContext) {
    this.#host = host;
    this.#context = context;
    this.#growth = new Growth(host, { first: 200, step: 80 });
    this.#drag = new Drag({
      root: () => host.shadowRoot,
      pick: (id, section) => this.#pick(id, section),
      over: (id) => this.#moveTo(this.#picked?.ids.indexOf(id) ?? -1),
      drop: () => this.#drop(),
      cancel: () => this.#cancel(),
    });
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#focus === undefined) return;
    const target = this.#host.shadowRoot?.querySelector<HTMLElement>(this.#focus);
    if (!target) return;
    this.#focus = undefined;
    target.focus();
  }

  hostDisconnected(): void {
    this.#picked = undefined;
  }

  render(): TemplateResult {
    const context = this.#context;
    const { sections } = context;
    let left = this.#growth.of(sections.reduce((sum, { apps }) => sum + apps.length, 0));
    return html`${rearrangingHeader(context, this.#done)}
      <p class="p-muted how" id="how">${t.how}</p>
      <span class="p-vh" role="status" aria-live="assertive">${this.#said}</span>
      <div
        class="sections rearranging"
        @click=${this.#onClick}
        @keydown=${this.#onKeydown}
        @pointerdown=${this.#drag.onPointerdown}
      >
        ${repeat(
          sections,
          ({ key }) => key,
          (section) => {
            const count = Math.max(0, left);
            left -= section.apps.length;
            return this.#section(section, count);
          },
        )}
      </div>`;
  }

  #section(section: Section, count: number): TemplateResult {
    const picked = this.#picked?.section === section.key ? this.#picked : undefined;
    const context = this.#context;
    const apps = picked ? inOrder(section.apps, picked.ids) : section.apps;
    return html`<section class="section titled" part="section" data-section=${section.key}>
      ${sectionTitle(section, section.kind === 'collection' ? collectionButton(section, context) : nothing)}
      ${
        apps.length
          ? html`<div class="grid" part="grid">
              ${repeat(
                firstChunks(apps, count).flat(),
                ({ id }) => id,
                (app) => movableTile(app, context, { grip: section.kind !== 'hidden', picked: picked?.id === app.id }),
              )}
            </div>`
          : html`<p class="p-muted vacant">${words.emptyCollection}</p>`
      }
    </section>`;
  }

  readonly #done = (): void => {
    if (this.#picked) this.#drop();
    this.#said = '';
    this.#focus = '.sort';
    this.#context.rearrange(false);
  };

  readonly #onClick = ({ target }: Event): void => {
    const grip = (target as Element).closest('.grip');
    if (!grip || this.#drag.takeClick()) return;
    const { id, section } = placeOf(grip);
    if (this.#picked?.id === id && this.#picked.section === section) this.#drop();
    else this.#pick(id, section);
    this.#focusGrip(id, section);
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const picked = this.#picked;
    if (!picked) return;
    if (event.key === 'Tab') return this.#drop();
    const grip = (event.target as Element).closest<HTMLElement>('.grip');
    if (event.key === 'Escape') this.#cancel();
    else if (!grip || !this.#moveTo(picked.target(event.key, grip))) return;
    event.preventDefault();
    this.#focusGrip(picked.id, picked.section);
  };

  #focusGrip(id: string, section: string): void {
    this.#focus = `[data-section='${CSS.escape(section)}'] [data-id='${CSS.escape(id)}'] .grip`;
    this.#host.requestUpdate();
  }

  #pick(id: string, key: string): void {
    if (this.#picked) this.#drop();
    const section = this.#context.sections.find((each) => each.key === key);
    if (!section || section.kind === 'hidden') return;
    const ids = section.apps.map((app) => app.id);
    this.#picked = new Picked({ id, section: key, ids });
    this.#say(t.picked(this.#name(id), ids.indexOf(id) + 1, ids.length, sectionName(section)));
  }

  /** Moves what is picked up to a place in its section; false where it is there or cannot go there. */
  #moveTo(at: number): boolean {
    const picked = this.#picked;
    if (!picked?.moveTo(at)) return false;
    this.#say(t.position(this.#name(picked.id), at + 1, picked.ids.length));
    return true;
  }

  #drop(): void {
    const picked = this.#picked;
    if (!picked) return;
    this.#picked = undefined;
    const { place, id, section, ids, at } = picked;
    this.#say(t.dropped(this.#name(id), at + 1, ids.length));
    if (!place) return;
    const collection = /^collection (.*)$/.exec(section)?.[1];
    const natural = this.#context.apps.map((app) => app.id);
    this.#context.change(collection === undefined ? moveApp(id, place, natural) : moveInCollection(collection, id, place));
  }

  #cancel(): void {
    const picked = this.#picked;
    if (!picked) return;
    this.#picked = undefined;
    this.#say(t.cancelled(this.#name(picked.id), picked.from + 1, picked.ids.length));
  }

  #name(id: string): string {
    return this.#context.appOf(id)?.name ?? '';
  }

  #say(text: string): void {
    this.#said = text;
    this.#host.requestUpdate();
  }
}

const placeOf = (element: Element): { id: string; section: string } => ({
  id: element.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? '',
  section: element.closest<HTMLElement>('[data-section]')?.dataset['section'] ?? '',
});
