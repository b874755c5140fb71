import { timesIn } from '../app-grid/times.ts';
import { likingOf, preferencesOf, type Liking } from '../shared/liking.ts';
import { moments as t } from '../shared/messages/en/security/moments.ts';
import type { PortalElement } from '../shared/portal-element.ts';
import { StoreController } from '../shared/store-controller.ts';
import { type Days, daysFor } from './days.ts';

/** Says when things happened. */
export interface Moments extends Days {
  /** By itself: “12 minutes ago”, “Yesterday”, “3 June”. */
  readonly ago: (at: string) => string;
  /** By itself, to the minute: “Today 08:15”, “2 June 17:03”. */
  readonly moment: (at: string) => string;
}

/** Moments as a person likes them. */
export function momentsIn(liking: Liking, now = new Date()): Moments {
  const days = daysFor(liking, now);
  return {
    ...days,
    ago: timesIn({ ...liking, now }).ago,
    moment: (at) => t.moment(capital(days.day(at), liking.locale), days.time(at)),
  };
}

/** Moments as the person of an element’s client likes them. The element is drawn anew when they change their mind. */
export function momentsFor(element: PortalElement): () => Moments {
  new StoreController(element, () => element.client && preferencesOf(element.client));
  return () => momentsIn(likingOf(element, element.client));
}

/** As at the beginning of a sentence. */
function capital(text: string, locale: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(locale) + rest.join('');
}
