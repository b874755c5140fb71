import { profile as t } from '../../shared/messages/en/profile.ts';
import type { Display } from './kind.ts';

/** A text as it is. Of a kind that nobody here knows, whatever can be read; what cannot is no less a value. */
export const displayText: Display = (value, context) => {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((item) => displayText(item, context)).join(', ');
  return isReadable(value) ? String(value) : t.unreadable;
};

const isReadable = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);
