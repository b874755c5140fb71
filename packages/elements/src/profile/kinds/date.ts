import type { Display } from './kind.ts';

/** A day in the words of the language. It has no time zone: a birthday is the same everywhere. */
export const displayDate: Display = (value, { locale }) => {
  if (typeof value !== 'string') return '';
  const date = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(date.getTime())
    ? value
    : new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
};
