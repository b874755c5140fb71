import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Clock, PortalError } from 'portal-sdk';
import type { Connectivity } from '../shared/connectivity.ts';
import { Lazy } from '../shared/lazy.ts';
import { adopt } from '../shared/light-styles.ts';
import { login as t } from '../shared/messages/en/login.ts';
import type * as Trouble from './trouble.ts';

/** Milliseconds from the first form to fetching what tells of trouble: what the form itself needs goes first. */
const head = 1000;

export interface ObstacleOptions {
  clock: () => Clock | undefined;
  network: Connectivity;
  /** Why things do not go on. */
  error: () => PortalError | undefined;
  company: () => string;
  tryAgain: () => void;
}

/**
 * Tells what keeps the log-in from going on. What draws that comes after the first form, before the network can be missed; where it
 * is needed earlier and does not come, a plain sentence takes its place.
 */
export class Obstacle implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: ObstacleOptions;
  readonly #parts: Lazy<{ trouble: () => Promise<typeof Trouble> }>;
  #fetching = false;

  constructor(host: LitElement, options: ObstacleOptions) {
    this.#host = host;
    this.#options = options;
    this.#parts = new Lazy(host, { trouble: () => import('./trouble.ts') });
    host.addController(this);
  }

  hostUpdated(): void {
    const clock = this.#options.clock();
    if (this.#fetching || !clock || !this.#host.querySelector(':scope > form')) return;
    this.#fetching = true;
    clock.after(head, () => this.#parts.get('trouble'));
  }

  /** What to show. */
  get banner(): TemplateResult | typeof nothing {
    const { network, error, company, clock, tryAgain } = this.#options;
    const cause = error();
    if (!network.offline && !cause) return nothing;
    const trouble = this.#parts.get('trouble');
    if (!trouble) return this.#parts.error ? this.#plain : nothing;
    if (trouble.bannerStyles.styleSheet) adopt(this.#host.renderRoot, trouble.bannerStyles.styleSheet);
    if (network.offline) return trouble.offlineBanner(network);
    return cause ? trouble.errorBanner(cause, { host: this.#host, clock: clock(), company: company(), tryAgain }) : nothing;
  }

  get #plain(): TemplateResult {
    const { company, tryAgain, network } = this.#options;
    const again = (): void => {
      this.#parts.retry();
      if (network.offline) network.retry();
      else tryAgain();
    };
    return html`<p role="alert">${t.unreachable(company())}</p>
      <button type="button" class="p-btn" @click=${again}>${t.tryAgain}</button>`;
  }
}
