import type { Liking } from '../shared/liking.ts';
import { dayOf } from './day-of.ts';

export interface ReturnTimeOptions extends Liking {
  /** The present; what the clock says at each question where it is left away. */
  now?: Date;
}

/** When something returns, as short as it can be said: the time of 24 hours if that is today, else the day with it. */
export function returnTime(at: string, { locale, timeZone, now = new Date() }: ReturnTimeOptions): string {
  const date = new Date(at);
  const today = dayOf(date, timeZone) === dayOf(now, timeZone);
  return formatOf(locale, timeZone, today).format(date);
}

/** Making one takes longer than drawing a tile, and a grid asks for the same two again and again. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, timeZone: string | undefined, today: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${today}`;
  let format = formats.get(key);
  if (!format) {
    const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const;
    format = new Intl.DateTimeFormat(locale, today ? time : { ...time, day: 'numeric', month: 'short' });
    formats.set(key, format);
  }
  return format;
}
