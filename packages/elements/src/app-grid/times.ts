import { appsTimes as t } from '../shared/messages/en/apps-times.ts';
import { returnTime, type ReturnTimeOptions } from './return-time.ts';

/** Says times of applications. Loaded after the tiles: what a browser needs for its first date takes as long as drawing dozens. */
export interface Times {
  /** When it returns: “Back at 18:00”. */
  backAt: (at: string) => string;
  /** When access ends, if that is soon: “Ends in 3 h”. */
  endsIn: (at: string) => string | undefined;
  /** When it was used: “12 minutes ago”, “Yesterday”, “3 June”. */
  ago: (at: string) => string;
  /** The day on which it was used: “Today”, “25 May”. */
  usedOn: (at: string) => string;
}

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

/** Times in a language. */
export const timesIn = ({ locale, now = new Date() }: ReturnTimeOptions): Times => ({
  backAt: (at) => t.backAt(returnTime(at, { locale, now })),
  endsIn: (at) => endsIn(Date.parse(at) - now.getTime(), dayIn(locale, at, now)),
  ago: (at) => ago(at, locale, now),
  usedOn: (at) => usedOn(at, locale, now),
});

/** What a person may still plan with: two weeks. */
function endsIn(left: number, onDay: string): string | undefined {
  if (left <= 0) return t.endsSoon;
  if (left < hour) return t.endsInMinutes(Math.ceil(left / minute));
  if (left < day) return t.endsInHours(Math.round(left / hour));
  return left < 14 * day ? t.ends(onDay) : undefined;
}

function ago(at: string, locale: string, now: Date): string {
  const past = now.getTime() - Date.parse(at);
  if (past < minute) return t.justNow;
  if (past < hour) return relative(locale, -Math.floor(past / minute), 'minute');
  if (daysSince(at, now) === 0) return relative(locale, -Math.floor(past / hour), 'hour');
  return usedOn(at, locale, now);
}

function usedOn(at: string, locale: string, now: Date): string {
  const days = daysSince(at, now);
  if (days <= 1) return relative(locale, -Math.max(0, days), 'day');
  if (days < 7) return new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(new Date(at));
  return dayIn(locale, at, now);
}

function dayIn(locale: string, at: string, now: Date): string {
  const date = new Date(at);
  const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', ...year }).format(date);
}

/** Midnights between then and now. */
function daysSince(at: string, now: Date): number {
  const then = new Date(at);
  return Math.round((new Date(now).setHours(0, 0, 0, 0) - then.setHours(0, 0, 0, 0)) / day);
}

/** “yesterday” at the beginning of a line, which is a capital letter where there are any. */
function relative(locale: string, value: number, unit: Intl.RelativeTimeFormatUnit): string {
  const [first = '', ...rest] = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(value, unit);
  return first.toLocaleUpperCase(locale) + rest.join('');
}
