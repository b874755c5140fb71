import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { type Factor, factorOperations } from 'portal-contract';
import { pencil } from '../shared/icons/pencil.ts';
import { trash } from '../shared/icons/trash.ts';
import { section as common } from '../shared/messages/en/security/section.ts';
import type { PortalElement } from '../shared/portal-element.ts';
import type { Changes } from './changes.ts';
import type { Question } from './question.ts';
import { renameRow } from './row-rename.ts';
import { failure } from './section-parts.ts';

/** What is said around the factors of a section. */
export interface FactorWords {
  /** What the field of a new name is called. */
  readonly name: string;
  readonly renameReason: string;
  readonly removeReason: string;
  readonly removeTitle: (name: string) => string;
  readonly removeText: string;
  readonly wasRenamed: (name: string) => string;
  readonly wasRemoved: (name: string) => string;
}

export interface FactorRowsOptions {
  readonly changes: Changes;
  readonly question: Question;
  readonly words: FactorWords;
  readonly company: () => string;
  /** Reads the list again, after a change. */
  readonly changed: () => Promise<unknown>;
  /** Where the focus goes when a row is gone. */
  readonly focus: () => unknown;
}

/** What is particular to a row. */
export interface FactorRow {
  readonly icon: TemplateResult;
  readonly badge?: unknown;
  /** Lines below the name. */
  readonly meta: readonly unknown[];
  /** Buttons before those of every factor. */
  readonly actions?: unknown;
  /** Below it all, such as what came of a button. */
  readonly below?: unknown;
}

/** Rows of factors, which a person renames where they stand and removes after they were asked. */
export class FactorRows implements ReactiveController {
  readonly #host: PortalElement;
  readonly #options: FactorRowsOptions;
  #renaming: string | undefined;
  #said = '';

  constructor(host: PortalElement, options: FactorRowsOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#renaming = undefined;
    this.#said = '';
  }

  /** What was done last, to be read out. Stands in the section all the time. */
  get announcement(): TemplateResult {
    return html`<p class="p-vh" role="status">${this.#said}</p>`;
  }

  /** Tells something to whoever hears the page. */
  say(text: string): void {
    this.#said = text;
    this.#host.requestUpdate();
  }

  /** One row. */
  row(factor: Factor, row: FactorRow): TemplateResult {
    return html`<div role="listitem">
      ${factor.id === this.#renaming ? this.#renameRow(factor, row.icon) : this.#restRow(factor, row)} ${row.below ?? nothing}
    </div>`;
  }

  #restRow(factor: Factor, { icon, badge, meta, actions }: FactorRow): TemplateResult {
    const { changes, company } = this.#options;
    const { id, name } = factor;
    return html`<div class="row" part="row">
      <portal-icon .icon=${icon}></portal-icon>
      <span class="row-main">
        <span class="row-title"><bdi>${name}</bdi>${badge ?? nothing}</span>
        ${meta.map((line) => html` <span class="row-meta">${line}</span>`)}
        ${failure(changes.failureOf(removal(id)), company())}
      </span>
      <span class="row-end">
        ${actions ?? nothing}
        <button
          type="button"
          class="p-iconbtn"
          data-rename=${id}
          aria-label=${common.rename(name)}
          @click=${() => this.#rename(id)}
        >
          <portal-icon .icon=${pencil}></portal-icon>
        </button>
        ${this.#removeButton(factor)}
      </span>
    </div>`;
  }

  #removeButton(factor: Factor): TemplateResult {
    const removing = this.#options.changes.pending === removal(factor.id);
    return html`<button
      type="button"
      class="p-iconbtn"
      aria-label=${common.removeNamed(factor.name)}
      aria-busy=${ifDefined(removing ? 'true' : undefined)}
      @click=${() => this.#remove(factor)}
    >
      ${removing ? html`<span class="p-spinner"></span>` : html`<portal-icon .icon=${trash}></portal-icon>`}
    </button>`;
  }

  #renameRow({ id, name }: Factor, icon: TemplateResult): TemplateResult {
    const { changes, company, words } = this.#options;
    return renameRow({
      name,
      icon,
      label: words.name,
      pending: changes.pending === renaming(id),
      error: failure(changes.failureOf(renaming(id)), company()),
      save: (typed) => void this.#saveName(id, typed),
      cancel: () => void this.#endRename(id),
    });
  }

  #rename(id: string): void {
    this.#renaming = id;
    this.#options.changes.forget();
    void this.#focus('form input').then((field) => (field as HTMLInputElement | undefined)?.select());
  }

  async #saveName(id: string, name: string): Promise<void> {
    const { changes, words, changed } = this.#options;
    const body = { name };
    const renamed = await changes.make(
      renaming(id),
      (client, sending) => client.send(factorOperations.renameFactor, { id, body }, sending),
      { reason: words.renameReason },
    );
    if (!renamed) return;
    await changed();
    this.say(words.wasRenamed(renamed.answer.name));
    await this.#endRename(id);
  }

  async #endRename(id: string): Promise<void> {
    this.#renaming = undefined;
    this.#options.changes.forget();
    await this.#focus(`[data-rename="${CSS.escape(id)}"]`);
  }

  async #remove({ id, name }: Factor): Promise<void> {
    const { changes, question, words, changed, focus } = this.#options;
    const { removeTitle, removeText: text, removeReason: reason } = words;
    if (!(await question.ask({ title: removeTitle(name), text, go: common.remove }))) return;
    const removed = await changes.make(
      removal(id),
      (client, sending) => client.send(factorOperations.removeFactor, { id }, sending),
      { reason },
    );
    if (!removed) return;
    await changed();
    this.say(words.wasRemoved(name));
    focus();
  }

  /** Moves the focus to what stands there once the host is drawn. */
  async #focus(selector: string): Promise<HTMLElement | undefined> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const found = this.#host.renderRoot.querySelector<HTMLElement>(selector) ?? undefined;
    found?.focus();
    return found;
  }
}

const renaming = (id: string): string => `rename ${id}`;
const removal = (id: string): string => `remove ${id}`;
