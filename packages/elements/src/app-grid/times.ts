import { appsTimes as t } from '../shared/messages/en/apps-times.ts';
import { dayOf } from './day-of.ts';
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

/** What times are said with: a language, a time zone and the present. */
type Way = Required<ReturnTimeOptions>;

/** Times in a language, as they are in a time zone. */
export function timesIn({ locale, timeZone, now }: ReturnTimeOptions): Times {
  const way = (): Way => ({ locale, timeZone, now: now ?? new Date() });
  return {
    backAt: (at) => t.backAt(returnTime(at, way())),
    endsIn: (at) => endsIn(at, way()),
    ago: (at) => ago(at, way()),
    usedOn: (at) => usedOn(at, way()),
  };
}

/** What a person may still plan with: two weeks. */
function endsIn(at: string, way: Way): string | undefined {
  const left = Date.parse(at) - way.now.getTime();
  if (left <= 0) return t.endsSoon;
  if (left < hour) return t.endsInMinutes(Math.ceil(left / minute));
  if (left < day) return t.endsInHours(Math.round(left / hour));
  return left < 14 * day ? t.ends(dayIn(at, way)) : undefined;
}

function ago(at: string, way: Way): string {
  const past = way.now.getTime() - Date.parse(at);
  if (past < minute) return t.justNow;
  if (past < hour) return relative(way.locale, -Math.floor(past / minute), 'minute');
  if (daysSince(at, way) === 0) return relative(way.locale, -Math.floor(past / hour), 'hour');
  return usedOn(at, way);
}

function usedOn(at: string, way: Way): string {
  const days = daysSince(at, way);
  const { locale, timeZone } = way;
  if (days <= 1) return relative(locale, -Math.max(0, days), 'day');
  if (days < 7) return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone }).format(new Date(at));
  return dayIn(at, way);
}

function dayIn(at: string, { locale, timeZone, now }: Way): string {
  const date = new Date(at);
  const [year, thisYear] = [date, now].map((each) => dayOf(each, timeZone).split('-')[0]);
  const withYear = year === thisYear ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone, ...withYear }).format(date);
}

/** Midnights between then and now. */
function daysSince(at: string, { timeZone, now }: Way): number {
  const [then = 0, today = 0] = [new Date(at), now].map((each) => Date.parse(dayOf(each, timeZone)));
  return Math.round((today - then) / day);
}

/** “yesterday” at the beginning of a line, which is a capital letter where there are any. */
function relative(locale: string, value: number, unit: Intl.RelativeTimeFormatUnit): string {
  const [first = '', ...rest] = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(value, unit);
  return first.toLocaleUpperCase(locale) + rest.join('');
}
