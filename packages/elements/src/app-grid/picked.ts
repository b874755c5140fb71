import { moved, type Place } from './order.ts';

/** An application that was picked up, and where it is among those of its section. */
export class Picked {
  readonly id: string;
  /** Key of the section. */
  readonly section: string;
  /** Where it was picked up, from 0. */
  readonly from: number;
  #ids: readonly string[];

  constructor({ id, section, ids }: { id: string; section: string; ids: readonly string[] }) {
    this.id = id;
    this.section = section;
    this.from = ids.indexOf(id);
    this.#ids = ids;
  }

  /** The section in its new order. */
  get ids(): readonly string[] {
    return this.#ids;
  }

  /** Where it is now, from 0. */
  get at(): number {
    return this.#ids.indexOf(this.id);
  }

  /** Where it would be dropped, as its neighbour says; `undefined` where it was picked up. */
  get place(): Place | undefined {
    const { at } = this;
    if (at === this.from) return undefined;
    const [before, after] = [this.#ids[at - 1], this.#ids[at + 1]];
    // The neighbour that it was moved past stays its neighbour, also among others that another tab has put there.
    if (at > this.from && before !== undefined) return { after: before };
    return after === undefined ? undefined : { before: after };
  }

  /** Moves it, and says whether that is another place. */
  moveTo(at: number): boolean {
    const anchor = this.#ids[at];
    if (anchor === undefined || at === this.at) return false;
    this.#ids = moved(this.#ids, this.id, at > this.at ? { after: anchor } : { before: anchor });
    return true;
  }

  /** Where a key would move it, seen from where it stands on the screen; the place where it is for any other key. */
  target(key: string, element: HTMLElement): number {
    const step = stepsOf(key, element);
    return step === undefined ? this.at : Math.max(0, Math.min(this.#ids.length - 1, this.at + step));
  }
}

function stepsOf(key: string, element: HTMLElement): number | undefined {
  const forward = getComputedStyle(element).direction === 'rtl' ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return forward;
    case 'ArrowLeft':
      return -forward;
    case 'ArrowDown':
      return columnsAround(element);
    case 'ArrowUp':
      return -columnsAround(element);
    case 'Home':
      return -Infinity;
    case 'End':
      return Infinity;
    default:
      return undefined;
  }
}

/** How many stand in a row of the grid that an element stands in. */
function columnsAround(element: Element): number {
  const grid = element.closest('.grid');
  return grid ? getComputedStyle(grid).gridTemplateColumns.split(' ').length : 1;
}
