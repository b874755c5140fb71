import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type PortalConnection, type SessionState, toPortalError } from 'portal-sdk';
import type { FormValues } from '../shared/form.ts';
import type { Change } from './change.ts';
import { Edit, type Refusal, type Theirs } from './edit.ts';
import { type Keeper, keepEdits, takeEdits } from './kept-edits.ts';
import { failedState } from './refusal-of.ts';
import { RowFocus } from './row-focus.ts';
import type { Row } from './rows.ts';
import { saySaved } from './say-saved.ts';

/** How a save ended: with what stands there now, or with what somebody else has put there. */
export type Saved = { readonly value: unknown; readonly undoable: boolean } | ({ readonly theirs: unknown } & Theirs);

export interface EditsOptions {
  readonly client: () => PortalConnection | undefined;
  readonly session: () => SessionState;
  /** What the fields are of. */
  readonly what: 'profile' | 'preferences';
  /** Whether a field of that name is drawn here. */
  readonly isShown: (name: string) => boolean;
  /** Whether what is edited is there. */
  readonly ready: () => boolean;
  readonly save: (change: Change) => Promise<Saved>;
}

/** What a person is changing. Nothing that is typed is lost but by their own doing. */
export class Edits implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: EditsOptions;
  readonly #focus: RowFocus;
  #edits: readonly Edit[] = [];
  #person: string | undefined;

  constructor(host: ReactiveControllerHost & Element, options: EditsOptions) {
    this.#host = host;
    this.#options = options;
    this.#focus = new RowFocus(host);
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
    this.#update();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#online);
    removeEventListener('beforeunload', this.#leaving);
    this.#keep();
  }

  /** Goes on where a session ended, once the same person is logged in. */
  hostUpdate(): void {
    if (!this.#isOwn() || !this.#options.ready()) return;
    const keeper = this.#keeper;
    if (keeper) this.#edits = [...this.#edits, ...takeEdits(keeper.client, keeper, this.#options.isShown)];
    for (const edit of this.#edits) if (edit.state.status === 'waiting') void this.#save(edit, edit.state.mine);
  }

  get #keeper(): (Keeper & { readonly client: PortalConnection }) | undefined {
    const { client, what } = this.#options;
    const [connection, person] = [client(), this.#person];
    return connection && person !== undefined ? { client: connection, person, what } : undefined;
  }

  /** A page that shows something else for a while takes its elements away. */
  #keep(): void {
    const keeper = this.#keeper;
    if (!keeper) return;
    const left = this.#edits.filter((edit) => edit.unsaved && edit.state.status !== 'saving');
    this.#edits = this.#edits.filter((edit) => !left.includes(edit));
    keepEdits(keeper.client, keeper, left);
  }

  /** Whether somebody is logged in. What another one typed is forgotten. */
  #isOwn(): boolean {
    const session = this.#options.session();
    if (session.status !== 'logged-in') return false;
    const { id } = session.session.person;
    if (this.#person !== undefined && this.#person !== id) this.#edits = [];
    this.#person = id;
    return true;
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
    this.#isOwn();
    if (!this.#edits.includes(edit)) return;
    const { field, base } = edit;
    edit.state = { status: 'saving', mine, undoing };
    this.#update(undoing ? key : undefined);
    try {
      const saved = await this.#options.save({ field, base, mine });
      const stays = this.#focus.isIn(key);
      if ('theirs' in saved) edit.state = { status: 'conflict', mine, choice: 'mine', ...saved };
      else this.#done(edit, saved.value, saved.undoable && !undoing);
      this.#update(stays ? key : undefined);
    } catch (cause) {
      edit.state = failedState(mine, cause);
      const refused = edit.state.status === 'editing' && edit.state.refusal !== undefined;
      this.#update(refused && this.#focus.isIn(key) ? key : undefined);
    }
    if (!this.#host.isConnected) this.#keep();
  }

  #done(edit: Edit, value: unknown, undoable: boolean): void {
    saySaved(
      edit,
      { value, undoable },
      {
        clock: this.#options.client()?.clock,
        update: () => this.#update(),
        end: () => this.cancel(edit),
        // Whoever has the focus or the pointer there may still be about to take it back.
        stays: () => this.#host.shadowRoot?.querySelector('[data-saved]:is(:hover, :focus-within)') != null,
      },
    );
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

  #remove(edit: Edit | undefined): void {
    this.#edits = this.#edits.filter((each) => each !== edit);
  }

  #update(focus?: string): void {
    if (focus !== undefined) this.#focus.to(focus);
    this.#host.requestUpdate();
  }
}
