import type { Display } from './kind.ts';

/** A text as it is. Of a kind that nobody here knows, whatever can be read. */
export const displayText: Display = (value) =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : Array.isArray(value)
      ? value.filter((item) => typeof item === 'string').join(', ')
      : '';
