import { html, nothing, type TemplateResult } from 'lit';
import { allowedImage, type PortalError } from 'portal-sdk';
import '../shared/icon.ts';
import { alert } from '../shared/icons/alert.ts';
import { offline } from '../shared/icons/offline.ts';
import { login as t } from '../shared/messages/en/login.ts';
import type { Connectivity } from '../shared/connectivity.ts';
import type { Facts } from './facts.ts';

export interface FrameOptions extends Facts {
  network: Connectivity;
  /** Whether the host brings its own brand. */
  branded: boolean;
  /** Why things do not go on. */
  error: PortalError | undefined;
  /** Whether the first step is still on its way. */
  loading: boolean;
  tryAgain: () => void;
}

/** The card around the form: the brand, and what stands in the way. */
export const frame = (options: FrameOptions): TemplateResult =>
  html`<div class="p-root">
    <div class="card" part="card">
      ${brand(options)}
      <div class="notice">${banner(options)}</div>
      ${options.loading ? skeleton() : nothing}
      <slot name="form"></slot>
    </div>
    <slot name="footer"></slot>
  </div>`;

function brand({ knownCompany, loading, branded, logo, base }: FrameOptions): TemplateResult {
  const src = logo && allowedImage(logo, { base });
  return html`<div class="brand" part="brand" ?hidden=${!knownCompany && !loading && !branded}>
    <slot name="brand"
      >${src ? html`<img src=${src} alt="" referrerpolicy="no-referrer" />` : nothing}${
        knownCompany ? html`<span>${knownCompany}</span>` : loading ? brandSkeleton : nothing
      }</slot
    >
  </div>`;
}

function banner({ network, error, company, tryAgain }: FrameOptions): TemplateResult | typeof nothing {
  if (network.offline) return offlineBanner(network.left, network.retry);
  if (!error) return nothing;
  // The flow began anew: there is nothing to try again.
  const told = error.code === 'flow-expired' || error.code === 'flow-not-found';
  return errorBanner(error, company, told ? undefined : tryAgain);
}

/** What stands in the way: the network is gone. */
const offlineBanner = (left: number, retry: () => void): TemplateResult =>
  html`<div class="p-banner p-banner-warning" part="banner">
    <portal-icon .icon=${offline}></portal-icon>
    <p>
      <span role="status"><b class="p-strong">${t.offline}</b></span> ${left ? t.retryIn(left) : t.retrying}
    </p>
    <button type="button" class="p-btn p-btn-ghost p-btn-sm" @click=${retry}>${t.retryNow}</button>
  </div>`;

/** What stands in the way: the last call failed. */
const errorBanner = (error: PortalError, company: string, retry: (() => void) | undefined): TemplateResult =>
  html`<div class="p-banner p-banner-danger" part="banner" role="alert">
    <portal-icon .icon=${alert}></portal-icon>
    <p>${t.errors[error.code](company)}</p>
    ${retry ? html`<button type="button" class="p-btn p-btn-ghost p-btn-sm" @click=${retry}>${t.tryAgain}</button>` : nothing}
  </div>`;

const brandSkeleton = html`<span class="p-skel late bar-mark"></span><span class="p-skel late bar-brand"></span>`;

/** Where the first step will be. */
const skeleton = (): TemplateResult =>
  html`<div class="screen late" aria-busy="true">
    <span class="p-vh" role="status">${t.loading}</span>
    <span class="bars"><span class="p-skel bar-1"></span><span class="p-skel bar-2"></span></span>
    <span class="bars"><span class="p-skel bar-3"></span><span class="p-skel bar-3"></span></span>
  </div>`;
