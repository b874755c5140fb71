import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ProfileField } from 'portal-contract';
import type { PortalConnection, SessionState } from 'portal-sdk';
import { Lazy } from '../shared/lazy.ts';
import type { Liking } from '../shared/liking.ts';
import { addStyles } from './add-styles.ts';
import type { Change } from './change.ts';
import type { Edits, Saved } from './edits.ts';
import { editors, isEditable, isKnown, type KnownKind } from './kinds.ts';
import { rowView } from './row-view.ts';
import { type Row, rowsOf } from './rows.ts';
import type { Values } from './values.ts';

/** The element that fields are drawn in. */
export type FieldsHost = ReactiveControllerHost & HTMLElement;

/** What fields are drawn with and saved by. */
export interface FieldsOptions {
  readonly client: () => PortalConnection | undefined;
  readonly session: () => SessionState;
  /** What the fields are of. */
  readonly what: 'profile' | 'preferences';
  readonly ready: () => boolean;
  readonly company: () => string | undefined;
  readonly liking: () => Liking;
  /** Whether nothing can be edited, which is said above all of it and not at each field. */
  readonly locked?: () => boolean;
  readonly save: (change: Change) => Promise<Saved>;
  /** What stands below a value. */
  readonly note?: (field: ProfileField) => unknown;
}

/** Draws fields, each a value that becomes a form where it stands. What only a form needs is fetched once the values are there. */
export class Fields implements ReactiveController {
  readonly options: FieldsOptions;
  readonly parts;
  readonly #host: FieldsHost;
  readonly #kinds = new Set<KnownKind>();
  readonly #shown = new Set<string>();
  #edits: Edits | undefined;
  #wanted: Row | undefined;

  constructor(host: FieldsHost, options: FieldsOptions) {
    this.#host = host;
    this.options = options;
    this.parts = new Lazy(host, {
      ...editors,
      editing: () => import('./editing.ts'),
      phones: async () => (await import('./phone-numbers.ts')).phoneNumbers,
    });
    host.addController(this);
  }

  /** What is being edited, once anything can be. */
  get edits(): Edits | undefined {
    return this.#edits;
  }

  /** The row that is edited as soon as everything for it is there. */
  get wanted(): Row | undefined {
    return this.#wanted;
  }

  hostUpdate(): void {
    const { shadowRoot } = this.#host;
    // Nothing is fetched before the values are drawn.
    if (!this.#kinds.size || !shadowRoot) return;
    const editing = this.parts.get('editing');
    if (!editing) return;
    this.#edits ??= new editing.Edits(this.#host, { ...this.options, isShown: (name) => this.#shown.has(name) });
    addStyles(shadowRoot, editing.styles);
    for (const kind of this.#kinds) addStyles(shadowRoot, this.parts.get(kind)?.styles ?? []);
    const { kind } = this.#wanted?.field ?? {};
    if (!this.#wanted || !kind || !isKnown(kind) || !this.parts.get(kind)) return;
    this.#edits.begin(this.#wanted);
    this.#wanted = undefined;
  }

  hostUpdated(): void {
    if (this.#kinds.size && !this.#edits && !this.parts.error) this.parts.get('editing');
  }

  begin(row: Row): void {
    this.#wanted = row;
    if (this.parts.error) this.parts.retry();
    this.#host.requestUpdate();
  }

  /** The lines of some fields. */
  rows(fields: readonly ProfileField[], values: Values): TemplateResult {
    for (const field of fields) {
      this.#shown.add(field.name);
      if (isEditable(field) && isKnown(field.kind)) this.#kinds.add(field.kind);
    }
    const edits = this.#edits?.all ?? [];
    const rows = fields.flatMap((field) => rowsOf(field, values, edits));
    return html`<div class="fields">
      ${repeat(
        rows,
        ({ key }) => key,
        (row) => rowView(row, this),
      )}
      <span class="p-vh" role="status">${edits.length ? this.parts.get('editing')?.announcement(rows) : nothing}</span>
    </div>`;
  }
}
