/** When something returns, as short as it can be said: the time if that is today, else the day with it. */
export function returnTime(at: string, now = new Date(), locale = 'en'): string {
  const date = new Date(at);
  const today = date.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    ...(!today && { day: 'numeric', month: 'short' }),
  }).format(date);
}
