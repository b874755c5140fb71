/**
 * Tiles that are drawn, or left as they are, together. Whole rows for every number of columns from 2 to 6, so that pieces below each
 * other look like one grid.
 */
export const chunkSize = 60;

const known = new WeakMap<readonly unknown[], readonly (readonly unknown[])[]>();

/** A list in pieces, the same ones for the same list. */
function chunksOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  let chunks = known.get(items) as readonly (readonly T[])[] | undefined;
  if (!chunks) {
    chunks = Array.from({ length: Math.ceil(items.length / chunkSize) }, (_, index) =>
      items.slice(index * chunkSize, (index + 1) * chunkSize),
    );
    known.set(items, chunks);
  }
  return chunks;
}

/** As many pieces as hold the first so many items, at least. */
export const firstChunks = <T>(items: readonly T[], count: number): readonly (readonly T[])[] =>
  chunksOf(items).slice(0, Math.max(0, Math.ceil(count / chunkSize)));
