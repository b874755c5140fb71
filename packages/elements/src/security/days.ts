import { dayOf } from '../app-grid/day-of.ts';
import type { Liking } from '../shared/liking.ts';

export interface Days {
  /** The day of a moment inside a sentence: “today”, “yesterday”, “14 March”, with the year where it is another one. */
  readonly day: (at: string) => string;
  /** The time of day: “08:12”. */
  readonly time: (at: string) => string;
}

/** Days and times for sentences, as a person likes them. */
export function daysFor({ locale, timeZone }: Liking, now = new Date()): Days {
  return {
    day: (at) => dayWord(at, { locale, timeZone, now }),
    time: (at) =>
      new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(new Date(at)),
  };
}

function dayWord(at: string, { locale, timeZone, now }: Liking & { now: Date }): string {
  const date = new Date(at);
  const [then, today] = [date, now].map((each) => dayOf(each, timeZone)) as [string, string];
  const days = Math.round((Date.parse(today) - Date.parse(then)) / 86_400_000);
  if (days === 0 || days === 1) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day');
  const year = then.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone, ...year }).format(date);
}
