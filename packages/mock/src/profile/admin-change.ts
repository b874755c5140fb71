import type { Context } from '../context.ts';
import { update } from '../store.ts';

/** A change that does not come from the person. */
export interface AdminChange {
  /** Values by the name of the field; `null` takes one away. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Who the person is told it was. */
  readonly by: string;
}

/** Changes a profile as an administrator does, whatever is locked. Throws an Error for a person whom there is not. */
export async function changeAsAdmin({ store, clock }: Context, person: string, { values, by }: AdminChange): Promise<void> {
  const changed = await update(store, 'profiles', person, (record) => {
    if (!record) return undefined;
    const merged = Object.entries({ ...record.values, ...values }).filter(([, value]) => value !== null);
    return { ...record, values: Object.fromEntries(merged), updatedAt: clock.now(), updatedBy: by };
  });
  if (!changed) throw new Error(`There is no profile of ${person}.`);
}
