export interface Walk {
  /** What can be walked through, in reading order. */
  links: readonly HTMLElement[];
  /** Where the focus is; `undefined` in the field. */
  from: HTMLElement | undefined;
  /** What stands above the first. */
  field: HTMLElement | null | undefined;
}

/** Where an arrow key leads: to the next in reading direction, or to the nearest in the next row. */
export function arrowTo({ key, ...modifiers }: KeyboardEvent, { links, from, field }: Walk): HTMLElement | undefined {
  if (modifiers.ctrlKey || modifiers.altKey || modifiers.metaKey || modifiers.shiftKey) return undefined;
  if (!from) return key === 'ArrowDown' ? links[0] : undefined;
  if (key === 'ArrowDown') return nearest(from, links, 1);
  if (key === 'ArrowUp') return nearest(from, links, -1) ?? field ?? undefined;
  // A name has the direction of its own letters.
  const forwards = getComputedStyle(from.parentElement ?? from).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  return links[links.indexOf(from) + (key === forwards ? 1 : -1)];
}

/** Whether a key writes something. */
export const isTyped = ({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean =>
  key.length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey;

/** The nearest in the next row below, or above. */
function nearest(from: HTMLElement, links: readonly HTMLElement[], step: 1 | -1): HTMLElement | undefined {
  const here = middle(from);
  const beyond = links.map((link) => ({ link, ...middle(link) })).filter(({ y }) => (y - here.y) * step > row);
  const next = Math.min(...beyond.map(({ y }) => Math.abs(y - here.y)));
  return beyond
    .filter(({ y }) => Math.abs(y - here.y) < next + row)
    .toSorted((a, b) => Math.abs(a.x - here.x) - Math.abs(b.x - here.x))[0]?.link;
}

/** Pixels by which the middles of one row may differ: names take one line or two. */
const row = 20;

function middle(element: HTMLElement): { x: number; y: number } {
  const { left, top, width, height } = (element.closest('[data-id]') ?? element).getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
