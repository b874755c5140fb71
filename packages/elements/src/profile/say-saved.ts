import type { Clock } from 'portal-sdk';
import type { Edit } from './edit.ts';

/** Milliseconds that “Saved” is said, and that a save can be undone unless the person stays with it. */
const [telling, staying] = [2000, 5000];

export interface SayOptions {
  readonly clock: Clock | undefined;
  /** Whether the person may still be about to take something back. */
  readonly stays: () => boolean;
  /** Draws it anew. */
  readonly update: () => void;
  /** Ends the edit. */
  readonly end: () => void;
}

/** Notes that an edit is saved, and says so for a moment. */
export function saySaved(edit: Edit, saved: { value: unknown; undoable: boolean }, options: SayOptions): void {
  const { clock, stays, update } = options;
  const state = { status: 'saved', before: edit.base, undoable: saved.undoable, fresh: true } as const;
  const told = { ...state, fresh: false };
  Object.assign(edit, { base: saved.value, draft: undefined, state });
  clock?.after(telling, () => {
    if (edit.state === state) edit.state = told;
    update();
  });
  const end = (): void => {
    if (edit.state !== told) return;
    if (stays()) clock?.after(staying, end);
    else options.end();
  };
  clock?.after(staying, end);
}
