import { html, nothing, type TemplateResult } from 'lit';
import type { Step, WebAuthnOptions } from 'portal-contract';
import type { PortalError } from 'portal-sdk';
import { createCredential, getCredential } from 'portal-sdk/webauthn';
import { form } from '../shared/form.ts';
import { fingerprint } from '../shared/icons/fingerprint.ts';
import { laptop } from '../shared/icons/laptop.ts';
import { usb } from '../shared/icons/usb.ts';
import { ceremony as t } from '../shared/messages/en/ceremony.ts';
import { errors } from '../shared/messages/en/errors.ts';
import type { StepEffect } from './step-life.ts';
import type { StepContext } from './step-view.ts';

/** Asks for a credential that exists, and answers with what it says. */
export const confirmWith =
  (options: WebAuthnOptions): StepEffect =>
  async ({ client, signal, answer }) =>
    answer({ kind: 'webauthn', response: await getCredential(options, { signal, clock: client.clock }) });

/** Makes a credential, and answers with it. */
export const createWith =
  (options: WebAuthnOptions): StepEffect =>
  async ({ client, signal, answer }) =>
    answer({ kind: 'enrol-webauthn', response: await createCredential(options, { signal, clock: client.clock }) });

/** The picture of what is asked. */
export const pictureOf = (purpose: string): TemplateResult =>
  purpose === 'security-key' ? usb : purpose === 'device' ? laptop : fingerprint;

/** Why it did not work. */
export function whyFailed({ code }: PortalError, { purpose, company }: { purpose: string; company: string }): string {
  // Another prompt took this one's place, or nobody answered it: for the person it is the same.
  return code === 'aborted' || code === 'credential-not-confirmed' ? t.refused(purpose) : errors[code](company);
}

export interface FailedCeremonyOptions {
  purpose: string;
  /** Does it again: started at the button, so that the browser lets it. */
  tryAgain: () => void;
  /** Below “Try again”; by default “Use another method”, where there is one. */
  others?: unknown;
}

/** “That didn’t work”: what a step draws when its ceremony has failed. Needs the styles `glyph`. */
export function failedCeremony<S extends Step>(
  context: StepContext<S> & { readonly failure: PortalError },
  { purpose, tryAgain, others = anotherMethod(context) }: FailedCeremonyOptions,
): TemplateResult {
  const { id, company, failure, disabled } = context;
  return form({
    titleId: id('title'),
    glyph: html`<span class="p-glyph p-glyph-danger" part="glyph"
      ><portal-icon class="p-icon-lg" .icon=${pictureOf(purpose)}></portal-icon
    ></span>`,
    title: t.failed,
    text: html`<span role="alert">${whyFailed(failure, { purpose, company })}</span>`,
    foot: html`<div class="p-actions" part="actions">
      <button type="button" class="p-btn p-btn-primary p-btn-lg p-btn-block" ?disabled=${disabled} @click=${tryAgain}>
        ${t.tryAgain}
      </button>
      ${others}
    </div>`,
  });
}

/** “Use another method” as wide as the buttons around it, where there is one. */
export const anotherMethod = ({
  listAlternatives,
  t: { useAnotherMethod },
}: Pick<StepContext, 'listAlternatives' | 't'>): TemplateResult | typeof nothing =>
  listAlternatives
    ? html`<button type="button" class="p-btn p-btn-lg p-btn-block" @click=${listAlternatives}>${useAnotherMethod}</button>`
    : nothing;
