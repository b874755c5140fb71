/** Making one takes longer than using it a thousand times. */
const formats = new Map<string | undefined, Intl.DateTimeFormat>();

/** The day that it is somewhere, as `YYYY-MM-DD` (ISO 8601). Without a time zone, where the browser is. */
export function dayOf(date: Date, timeZone: string | undefined): string {
  let format = formats.get(timeZone);
  if (!format) {
    // Swedish writes a day as ISO 8601 does.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, calendar: 'gregory', numberingSystem: 'latn' });
    formats.set(timeZone, format);
  }
  return format.format(date);
}
