import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from 'portal-sdk';
import { Countdown } from './countdown.ts';

/** Seconds between two looks at whether the network is back. */
const interval = 8;

export interface ConnectivityOptions {
  clock: () => Clock | undefined;
  /** Asks the backend for something harmless. Resolves to whether it answered. */
  recheck: () => Promise<boolean>;
}

/** Notices that the network is gone, and looks again at intervals and when the browser says that it is back. */
export class Connectivity implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ConnectivityOptions;
  readonly #countdown: Countdown;
  #offline = false;
  /** The look that is on its way. What came after it knows better than its answer. */
  #look: Promise<boolean> | undefined;

  constructor(host: ReactiveControllerHost, options: ConnectivityOptions) {
    this.#host = host;
    this.#options = options;
    this.#countdown = new Countdown(host);
    host.addController(this);
  }

  get offline(): boolean {
    return this.#offline;
  }

  /** Seconds until the next look. */
  get left(): number {
    return this.#countdown.left;
  }

  hostConnected(): void {
    addEventListener('offline', this.lost);
    addEventListener('online', this.retry);
  }

  hostDisconnected(): void {
    removeEventListener('offline', this.lost);
    removeEventListener('online', this.retry);
  }

  /** Takes note that the network is gone. */
  readonly lost = (): void => {
    const clock = this.#options.clock();
    if (!clock) return;
    this.#offline = true;
    this.#look = undefined;
    this.#countdown.start(clock, interval, this.retry);
  };

  /** Looks now. */
  readonly retry = (): void => {
    if (!this.#offline) return;
    this.#countdown.stop();
    this.#host.requestUpdate();
    const look = this.#options.recheck();
    this.#look = look;
    void look.then((answered) => {
      if (look !== this.#look) return;
      if (!answered) return this.lost();
      this.#offline = false;
      this.#host.requestUpdate();
    });
  };
}
