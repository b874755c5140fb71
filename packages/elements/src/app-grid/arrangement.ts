import type { SaveAppLayout } from 'portal-contract';

/** How a person has arranged their applications. */
export type Arrangement = SaveAppLayout;

/**
 * A change of an arrangement. It says what is to change and not what the outcome is, so that it can be made again on what another
 * tab has saved meanwhile; where it makes no sense any more it changes nothing.
 */
export type Change = (before: Arrangement) => Arrangement;

/** What counts where a person has arranged nothing. */
export const standard: Arrangement = { view: 'grid', sort: 'category', order: [], hidden: [], collections: [] };

/** An arrangement, or a layout without its version, with changes. */
export const changed = ({ view, sort, order, hidden, collections }: Arrangement, changes: readonly Change[]): Arrangement =>
  changes.reduce<Arrangement>((before, change) => change(before), { view, sort, order, hidden, collections });
