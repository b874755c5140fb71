export interface ReturnTimeOptions {
  /** Language to say it in, as a BCP 47 tag. */
  locale: string;
  now?: Date;
}

/** When something returns, as short as it can be said: the time of 24 hours if that is today, else the day with it. */
export function returnTime(at: string, { locale, now = new Date() }: ReturnTimeOptions): string {
  const date = new Date(at);
  const today = date.toDateString() === now.toDateString();
  return formatOf(locale, today).format(date);
}

/** Making one takes longer than drawing a tile, and a grid asks for the same two again and again. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, today: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${today}`;
  let format = formats.get(key);
  if (!format) {
    const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    format = new Intl.DateTimeFormat(locale, today ? time : { ...time, day: 'numeric', month: 'short' });
    formats.set(key, format);
  }
  return format;
}
