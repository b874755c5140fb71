import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Session } from 'portal-contract';
import { allowedImage, type PortalError, type SessionState } from 'portal-sdk';
import '../shared/icon.ts';
import { alert } from '../shared/icons/alert.ts';
import { arrowLeft } from '../shared/icons/arrow-left.ts';
import { offline } from '../shared/icons/offline.ts';
import { initials } from '../shared/initials.ts';
import { login as t } from '../shared/messages/en/login.ts';
import type { LoginAttempt } from './attempt.ts';
import type { Facts } from './facts.ts';

export interface FrameOptions extends Facts {
  attempt: LoginAttempt;
  session: SessionState;
  /** Whether the configuration is still on its way. */
  loading: boolean;
  /** Where “Continue” leads. */
  continueTo: string | undefined;
  /** Whether the step has its way back beside the brand. */
  back: (() => void) | undefined;
  tryAgain: () => void;
  startOver: () => void;
  switchPerson: () => void;
}

/** The card around the form: the brand, what stands in the way, and the screens that have no form. */
export const frame = (options: FrameOptions): TemplateResult =>
  html`<div class="p-root">
    <div class="card" part="card">
      ${brand(options)} ${banner(options)} ${screen(options)}
      <slot name="form"></slot>
    </div>
    <slot name="footer"></slot>
  </div>`;

function brand({ company, logo, base, back }: FrameOptions): TemplateResult {
  const src = logo && allowedImage(logo, { base });
  return html`<div class="brand" part="brand">
    <slot name="brand"
      >${src ? html`<img src=${src} alt="" referrerpolicy="no-referrer" />` : nothing}<span>${company}</span></slot
    >
    ${
      back
        ? html`<button type="button" class="p-iconbtn back" part="back" aria-label=${t.back} @click=${back}>
            <portal-icon class="p-icon-flip" .icon=${arrowLeft}></portal-icon>
          </button>`
        : nothing
    }
  </div>`;
}

function banner({ attempt: { state, network, errors }, company, tryAgain }: FrameOptions): TemplateResult | typeof nothing {
  if (network.offline) return offlineBanner(network.left, network.retry);
  const error = 'error' in state ? state.error : undefined;
  if (!error || Object.keys(errors).length) return nothing;
  // The flow began anew: there is nothing to try again.
  const told = error.code === 'flow-expired' || error.code === 'flow-not-found';
  return errorBanner(error, company, told ? undefined : tryAgain);
}

function screen(options: FrameOptions): TemplateResult | typeof nothing {
  const {
    session,
    loading,
    attempt: { state },
  } = options;
  if (session.status === 'logged-in') return alreadyScreen(session.session, options);
  if (loading || state.status === 'starting') return skeleton();
  if (state.status === 'failed') return titled(t.title(options.knownCompany), t.useEmail, nothing);
  return state.status === 'unsupported' ? unsupportedScreen(state.fallbackUrl, options) : nothing;
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

/** Where the first step will be. */
const skeleton = (): TemplateResult =>
  html`<div class="screen late" aria-busy="true">
    <span class="p-vh" role="status">${t.loading}</span>
    <span class="bars"><span class="p-skel bar-1"></span><span class="p-skel bar-2"></span></span>
    <span class="bars"><span class="p-skel bar-3"></span><span class="p-skel bar-3"></span></span>
  </div>`;

const titled = (title: string, text: string, rest: unknown): TemplateResult =>
  html`<div class="screen">
    <div class="head" part="heading">
      <h2 class="p-title" id="title" tabindex="-1">${title}</h2>
      <p class="p-muted">${text}</p>
    </div>
    ${rest}
  </div>`;

/** Somebody is logged in already. */
const alreadyScreen = ({ person }: Session, { continueTo, switchPerson }: FrameOptions): TemplateResult =>
  titled(
    t.alreadyTitle,
    t.alreadyText,
    html`<div class="account" part="account">
        <span class="p-avatar" aria-hidden="true">${initials(person.name)}</span>
        <span class="who"
          ><b class="p-strong p-truncate">${person.name}</b><span class="p-muted p-truncate">${person.email}</span></span
        >
      </div>
      <div class="actions" part="actions">
        ${continueTo ? html`<a class="p-btn p-btn-primary p-btn-lg p-btn-block" href=${continueTo}>${t.continue}</a>` : nothing}
        <button type="button" class="p-btn p-btn-lg p-btn-block" @click=${switchPerson}>${t.someoneElse}</button>
      </div>`,
  );

/** A step that this version cannot draw. */
const unsupportedScreen = (fallbackUrl: URL | undefined, { company, startOver }: FrameOptions): TemplateResult =>
  titled(
    t.unsupportedTitle,
    t.unsupportedText(company),
    html`<div class="actions" part="actions">
      ${
        fallbackUrl
          ? html`<a class="p-btn p-btn-primary p-btn-lg p-btn-block" href=${ifDefined(fallbackUrl.href)}
              >${t.unsupportedContinue}</a
            >`
          : nothing
      }
      <button type="button" class="p-btn p-btn-lg p-btn-block" @click=${startOver}>${t.startOver}</button>
    </div>`,
  );
