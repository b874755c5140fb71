/**
 * The day of a moment, in a language and the person's own variety of it: “14 March”, with the year where it is another one than
 * that of `now`. `undefined` where it is no moment.
 */
export function calendarDay(
  at: string,
  { language = 'en', now = new Date() }: { language?: string; now?: Date } = {},
): string | undefined {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return undefined;
  const own = navigator.languages.find((each) => each.split('-')[0] === language);
  const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(own ?? language, { day: 'numeric', month: 'long', ...year }).format(date);
}
