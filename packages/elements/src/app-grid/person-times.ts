import type { ReactiveElement } from 'lit';
import type { App, Preferences } from 'portal-contract';
import type { PortalConnection } from 'portal-sdk';
import { likingOf, preferencesOf } from '../shared/liking.ts';
import { StoreController } from '../shared/store-controller.ts';
import { remembered } from './remembered.ts';
import type { Times, timesIn } from './times.ts';

export interface PersonTimesOptions {
  client: () => PortalConnection | undefined;
  /** What says times, once that is loaded. */
  load: () => typeof timesIn | undefined;
}

/** Times as the person likes them: in their language and time zone, and anew when they change their mind. */
export class PersonTimes {
  readonly #host: ReactiveElement;
  readonly #options: PersonTimesOptions;
  readonly #in = remembered((say: typeof timesIn, locale: string, timeZone: string | undefined) => say({ locale, timeZone }));

  constructor(host: ReactiveElement, options: PersonTimesOptions) {
    this.#host = host;
    this.#options = options;
    new StoreController<Preferences | undefined>(host, () => {
      const client = options.client();
      return client && preferencesOf(client);
    });
  }

  /** The language, as a BCP 47 tag. */
  get locale(): string {
    return likingOf(this.#host, this.#options.client()).locale;
  }

  /** Says times; the same as long as the person likes them so. Asked only where there is a time to say. */
  get times(): Times | undefined {
    const say = this.#options.load();
    const { locale, timeZone } = likingOf(this.#host, this.#options.client());
    return say && this.#in(say, locale, timeZone);
  }
}

/** Whether some of the applications have a time to say. */
export const haveTimes = (apps: readonly App[]): boolean =>
  apps.some(({ availableAt, accessEndsAt, usedAt }) => availableAt ?? accessEndsAt ?? usedAt);
