import type { Liking } from '../shared/liking.ts';

/** When something was, as a day and a time. Not how long ago: the browser's clock and the server's are never compared. */
export const moment = (at: string, { locale, timeZone }: Liking): string =>
  new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(at));
