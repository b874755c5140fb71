import type { ProfileField } from 'portal-contract';
import type { PortalError } from 'portal-sdk';
import type { FormValues } from '../shared/form.ts';

/** What the server or the browser says is wrong with a value. */
export interface Refusal {
  /** `required`, `too-long`, `format`, `not-allowed`, `taken`, `not-editable`, or a code of a problem. */
  readonly code: string;
  /** The input that it is about, if it is one of several. */
  readonly input?: string | undefined;
}

/** How far an edit is. `mine` is the value to have, `undefined` for none. */
export type EditState =
  | { readonly status: 'editing'; readonly refusal?: Refusal | undefined }
  | { readonly status: 'saving'; readonly mine: unknown; readonly undoing?: boolean }
  | { readonly status: 'failed'; readonly mine: unknown; readonly error: PortalError; readonly offline: boolean }
  /** Saved as soon as the person is logged in again. */
  | { readonly status: 'waiting'; readonly mine: unknown }
  | ({
      readonly status: 'conflict';
      readonly mine: unknown;
      readonly theirs: unknown;
      readonly choice: 'mine' | 'theirs';
    } & Theirs)
  /** Said for a moment; `before` can be brought back. */
  | { readonly status: 'saved'; readonly before: unknown; readonly undoable: boolean; readonly fresh: boolean };

/** Who has changed a value meanwhile, and when. */
export interface Theirs {
  readonly by?: string | undefined;
  readonly at?: string | undefined;
}

/** One value that a person is changing. */
export class Edit {
  readonly field: ProfileField;
  /** The value that it starts from. */
  base: unknown;
  /** What is typed, by input: kept here beside the form, so that it outlives the form when a session ends. */
  draft: FormValues | undefined;
  state: EditState = { status: 'editing' };

  constructor(field: ProfileField, base: unknown) {
    this.field = field;
    this.base = base;
  }

  /** Whether there is something that leaving would lose. */
  get unsaved(): boolean {
    const { status } = this.state;
    return status !== 'saved' && (status !== 'editing' || this.draft !== undefined);
  }
}
