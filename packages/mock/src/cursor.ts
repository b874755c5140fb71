import { invalid } from './validation.ts';

const toBase64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

const fromBase64 = (text: string): string =>
  new TextDecoder().decode(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)));

/** A short mark of a filter (32-bit FNV-1a), so that a cursor keeps its length. It guards against mistakes, not attacks. */
function mark(filter: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(filter)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
}

/** An opaque cursor: a position in a list, bound to the filter of that list. */
export const encodeCursor = (position: number, filter: string): string => toBase64(`${position}.${mark(filter)}`);

/** The position of a cursor. Throws `validation-failed` for one that was made up, or that belongs to another filter. */
export function decodeCursor(cursor: string, filter: string): number {
  const [, position, of] = /^(\d{1,9})\.(\w+)$/.exec(readable(cursor)) ?? [];
  if (position === undefined || of !== mark(filter)) throw invalid([{ pointer: '/cursor', code: 'not-allowed' }]);
  return Number(position);
}

function readable(cursor: string): string {
  try {
    return fromBase64(cursor);
  } catch {
    return '';
  }
}
