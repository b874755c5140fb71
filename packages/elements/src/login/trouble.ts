import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { Clock, PortalError } from 'portal-sdk';
import type { Connectivity } from '../shared/connectivity.ts';
import { Countdown } from '../shared/countdown.ts';
import { alert } from '../shared/icons/alert.ts';
import { offline } from '../shared/icons/offline.ts';
import { errors } from '../shared/messages/en/errors.ts';
import { login as common } from '../shared/messages/en/login.ts';
import { trouble as t } from '../shared/messages/en/trouble.ts';

export { banner as bannerStyles } from '../shared/styles/banner.ts';

/** The network is gone. */
export const offlineBanner = ({ left, retry }: Pick<Connectivity, 'left' | 'retry'>): TemplateResult =>
  html`<div class="p-banner p-banner-warning" part="banner">
    <portal-icon .icon=${offline}></portal-icon>
    <p>
      <span role="status"><b class="p-strong">${t.offline}</b></span> ${left ? t.retryIn(left) : t.retrying}
    </p>
    <button type="button" class="p-btn p-btn-ghost p-btn-sm" @click=${retry}>${t.retryNow}</button>
  </div>`;

export interface ErrorBannerOptions {
  /** The element that shows the banner, and is drawn again at each second of a wait. */
  host: LitElement;
  clock: Clock | undefined;
  company: string;
  tryAgain: () => void;
}

/** The last call failed. */
export function errorBanner(error: PortalError, { company, tryAgain, ...shown }: ErrorBannerOptions): TemplateResult {
  const { code, retryAfter } = error;
  // The flow began anew: there is nothing to try again.
  const told = code === 'flow-expired' || code === 'flow-not-found';
  const limited = code === 'quota-exceeded' && Boolean(retryAfter);
  const left = limited ? waitOf(error, shown) : 0;
  return html`<div class="p-banner p-banner-danger" part="banner">
    <portal-icon .icon=${alert}></portal-icon>
    <p><span role="alert">${limited ? t.tooMany : errors[code](company)}</span> ${limited ? rest(left) : nothing}</p>
    ${
      told
        ? nothing
        : html`<button type="button" class="p-btn p-btn-ghost p-btn-sm" ?disabled=${left > 0} @click=${tryAgain}>
            ${common.tryAgain}
          </button>`
    }
  </div>`;
}

/** What is left of the wait. Its end is announced, its seconds are not. */
const rest = (left: number): TemplateResult =>
  html`${left ? t.againIn(left) : nothing}<span role="status">${left ? nothing : t.againNow}</span>`;

/** The wait that each element shows, and the error that asks for it. */
const waits = new WeakMap<LitElement, { countdown: Countdown; error?: PortalError }>();

/** Seconds left of the wait that the server asks for with an error, from when the error is first shown. */
function waitOf(error: PortalError, { host, clock }: Pick<ErrorBannerOptions, 'host' | 'clock'>): number {
  const wait = waits.get(host) ?? { countdown: new Countdown(host) };
  waits.set(host, wait);
  if (wait.error !== error) {
    wait.error = error;
    if (clock && error.retryAfter) wait.countdown.start(clock, error.retryAfter);
    else wait.countdown.stop();
  }
  return wait.countdown.left;
}
