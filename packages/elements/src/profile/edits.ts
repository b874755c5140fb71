import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type PortalConnection, type SessionState, toPortalError } from 'portal-sdk';
import type { FormValues } from '../shared/form.ts';
import type { Change } from './change.ts';
import { Edit, type Refusal, type Theirs } from './edit.ts';
import { refusalOf } from './refusal-of.ts';
import type { Row } from './rows.ts';

/** How a save ended: with what stands there now, or with what somebody else has put there. */
export type Saved = { readonly value: unknown; readonly undoable: boolean } | ({ readonly theirs: unknown } & Theirs);

export interface EditsOptions {
  readonly client: () => PortalConnection | undefined;
  readonly session: () => SessionState;
  /** Whether what is edited is there. */
  readonly ready: () => boolean;
  readonly save: (change: Change) => Promise<Saved>;
}

/** Where a row is gone on with: its input while it is edited, else its value. */
const focusable = 'input:not([type=hidden]), textarea, select, button';

/** Milliseconds that “Saved” is said, and that a save can be undone unless the person stays with it. */
const [telling, staying] = [2000, 5000];

/** What a person is changing. Nothing that is typed is lost but by their own doing. */
export class Edits implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: EditsOptions;
  #edits: readonly Edit[] = [];
  #person: string | undefined;
  #focus: string | undefined;

  constructor(host: ReactiveControllerHost & Element, options: EditsOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get all(): readonly Edit[] {
    return this.#edits;
  }

  get unsaved(): boolean {
    return this.#edits.some((edit) => edit.unsaved);
  }

  hostConnected(): void {
    addEventListener('online', this.#online);
    addEventListener('beforeunload', this.#leaving);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#online);
    removeEventListener('beforeunload', this.#leaving);
  }

  /** Goes on where a session ended, once the same person is logged in; what another one typed is forgotten. */
  hostUpdate(): void {
    const session = this.#options.session();
    if (session.status !== 'logged-in') return;
    const { id } = session.session.person;
    if (this.#person !== undefined && this.#person !== id) this.#edits = [];
    this.#person = id;
    if (!this.#options.ready()) return;
    for (const edit of this.#edits) if (edit.state.status === 'waiting') void this.#save(edit, edit.state.mine);
  }

  /** Brings the focus to where the person goes on. */
  hostUpdated(): void {
    if (this.#focus === undefined) return;
    const row = this.#host.shadowRoot?.querySelector(`[data-row="${CSS.escape(this.#focus)}"]`);
    const target = row?.querySelector<HTMLElement>('[aria-invalid=true]') ?? row?.querySelector<HTMLElement>(focusable);
    this.#focus = undefined;
    target?.focus();
  }

  begin({ key, field, value, edit }: Row): void {
    this.#remove(edit);
    this.#edits = [...this.#edits, new Edit(field, value)];
    this.#update(key);
  }

  /** Ends an edit; the focus goes to its row, if that is named. */
  cancel(edit: Edit, key?: string): void {
    this.#remove(edit);
    this.#update(key);
  }

  /** Keeps what is typed beside the form. */
  typed(edit: Edit, values: FormValues): void {
    edit.draft = values;
  }

  refuse(edit: Edit, refusal: Refusal, key: string): void {
    edit.state = { status: 'editing', refusal };
    this.#update(key);
  }

  choose(edit: Edit, choice: 'mine' | 'theirs'): void {
    if (edit.state.status === 'conflict') edit.state = { ...edit.state, choice };
    this.#update();
  }

  /** Ends a conflict as it was chosen. */
  resolve(edit: Edit, key: string): void {
    if (edit.state.status !== 'conflict') return;
    const { choice, mine, theirs } = edit.state;
    if (choice === 'theirs') return this.cancel(edit, key);
    edit.base = theirs;
    void this.#save(edit, mine, key);
  }

  save(edit: Edit, mine: unknown, key: string): void {
    void this.#save(edit, mine, key);
  }

  /** What reading the value needs did not come. */
  fail(edit: Edit, cause: unknown): void {
    edit.state = { status: 'failed', mine: edit.base, error: toPortalError(cause), offline: false };
    this.#update();
  }

  undo(edit: Edit, key: string): void {
    if (edit.state.status !== 'saved') return;
    edit.draft = undefined;
    void this.#save(edit, edit.state.before, key, { undoing: true });
  }

  async #save(edit: Edit, mine: unknown, key?: string, { undoing = false } = {}): Promise<void> {
    const { field, base } = edit;
    edit.state = { status: 'saving', mine, undoing };
    this.#update(undoing ? key : undefined);
    try {
      const saved = await this.#options.save({ field, base, mine });
      const stays = this.#hasFocus(key);
      if ('theirs' in saved) edit.state = { status: 'conflict', mine, choice: 'mine', ...saved };
      else this.#done(edit, saved.value, saved.undoable && !undoing);
      this.#update(stays ? key : undefined);
    } catch (cause) {
      const refused = this.#fail(edit, mine, cause);
      this.#update(refused && this.#hasFocus(key) ? key : undefined);
    }
  }

  #done(edit: Edit, value: unknown, canUndo: boolean): void {
    const state = { status: 'saved', before: edit.base, undoable: canUndo, fresh: true } as const;
    const told = { ...state, fresh: false };
    Object.assign(edit, { base: value, draft: undefined, state });
    const clock = this.#options.client()?.clock;
    clock?.after(telling, () => {
      if (edit.state === state) edit.state = told;
      this.#update();
    });
    const end = (): void => {
      if (edit.state !== told) return;
      // Whoever has the focus or the pointer there may still be about to take it back.
      if (this.#host.shadowRoot?.querySelector('[data-saved]:is(:hover, :focus-within)')) clock?.after(staying, end);
      else this.cancel(edit);
    };
    clock?.after(staying, end);
  }

  /** Returns whether the value has to be another one. */
  #fail(edit: Edit, mine: unknown, cause: unknown): boolean {
    const error = toPortalError(cause);
    const refusal = refusalOf(error);
    if (error.code === 'session-expired') edit.state = { status: 'waiting', mine };
    else if (refusal || error.code === 'aborted') edit.state = { status: 'editing', refusal };
    else edit.state = { status: 'failed', mine, error, offline: !navigator.onLine };
    return refusal !== undefined;
  }

  #online = (): void => {
    for (const edit of this.#edits) {
      if (edit.state.status === 'failed' && edit.state.offline) void this.#save(edit, edit.state.mine);
    }
  };

  /** The browser asks before the page, and with it what is not saved, goes. */
  #leaving = (event: Event): void => {
    if (this.unsaved) event.preventDefault();
  };

  #hasFocus(key: string | undefined): boolean {
    const active = this.#host.shadowRoot?.activeElement;
    return key !== undefined && active?.closest<HTMLElement>('[data-row]')?.dataset['row'] === key;
  }

  #remove(edit: Edit | undefined): void {
    this.#edits = this.#edits.filter((each) => each !== edit);
  }

  #update(focus?: string): void {
    if (focus !== undefined) this.#focus = focus;
    this.#host.requestUpdate();
  }
}
