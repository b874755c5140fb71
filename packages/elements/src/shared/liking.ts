import type { Preferences } from 'portal-contract';
import { type PortalConnection, Store } from 'portal-sdk';
import { languageOf } from './language.ts';

/** How dates and the like are written for a person. */
export interface Liking {
  /** A BCP 47 tag. */
  readonly locale: string;
  /** IANA; the browser's own where there is none. */
  readonly timeZone?: string | undefined;
}

/** What is known of how a person likes the portal; `undefined` until it is. */
export class PreferencesStore extends Store<Preferences | undefined> {
  take(preferences: Preferences | undefined): void {
    this.set(preferences);
  }
}

const stores = new WeakMap<PortalConnection, PreferencesStore>();

/** The preferences that the elements of one client share. */
export function preferencesOf(client: PortalConnection): PreferencesStore {
  const store = stores.get(client) ?? new PreferencesStore(undefined);
  stores.set(client, store);
  return store;
}

/** The language and time zone for an element: the person's own, else what the page and the browser say. */
export function likingOf(element: Element, client: PortalConnection | undefined): Liking {
  const { language, timeZone } = (client && preferencesOf(client).value) ?? {};
  return {
    locale: language !== undefined && isTag(language) ? language : languageOf(element),
    timeZone: timeZone !== undefined && isZone(timeZone) ? timeZone : undefined,
  };
}

/** Whether `Intl` takes it. */
function isTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0;
  } catch {
    return false;
  }
}

/** Zones that were looked at: finding out takes as long as drawing a dozen tiles. */
const zones = new Map<string, boolean>();

/** Whether this browser knows a time zone. */
function isZone(timeZone: string): boolean {
  let known = zones.get(timeZone);
  if (known === undefined) zones.set(timeZone, (known = canSayTimes(timeZone)));
  return known;
}

function canSayTimes(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
