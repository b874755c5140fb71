import { css, html, type nothing, type TemplateResult } from 'lit';
import type { IdentifierStep, IdentityProvider } from 'portal-contract';
import { alert } from '../../shared/icons/alert.ts';
import { external } from '../../shared/icons/external.ts';
import { errors } from '../../shared/messages/en/errors.ts';
import { identifierHints as t } from '../../shared/messages/en/steps/identifier-hints.ts';
import { iconButton } from '../../shared/styles/icon-button.ts';
import { backButton, backStyles } from '../back-button.ts';
import type { StepContext } from '../step-view.ts';
import { identifierStyles } from './identifier.styles.ts';

type Context = StepContext<IdentifierStep>;

const providerStyles = css`
  .p-provider {
    display: flex;
    gap: 10px;
    align-items: center;
    padding: 10px var(--portal-gap-3);
    border-radius: var(--portal-radius-md);
    background: var(--portal-accent-soft);
    font-size: var(--portal-size-sm);
    line-height: 1.45;
  }
  .p-provider > portal-icon {
    color: var(--portal-accent-text);
  }
  @media (forced-colors: active) {
    .p-provider {
      border: 1px solid CanvasText;
    }
  }
`;

/** What the email's step needs from here on. */
export const styles = [identifierStyles, providerStyles, iconButton, backStyles];

/** The way from a new password back to the log-in. */
export const back = ({ logIn, t }: Context): TemplateResult | typeof nothing => backButton({ back: logIn, t });

/** Whose log-in the domain that is typed belongs to. */
export function providerOf({ step, typed, identifier }: Context): IdentityProvider | undefined {
  const domain = (typed('identifier') ?? identifier ?? '').trim().toLowerCase().split('@').at(-1) ?? '';
  return step.identityProviders?.find(({ domains }) => domains.includes(domain));
}

/** What the button says where somebody else's log-in comes next. */
export const continueTo = ({ name }: IdentityProvider): string => t.continueTo(name);

/** “Northwind logs in through Harbor. We’ll take you there.” */
export const providerHint = ({ name }: IdentityProvider, { company }: Context): TemplateResult =>
  html`<div class="p-provider" part="hint">
    <portal-icon .icon=${external}></portal-icon>
    <p>${t.providerLead(company)} <b class="p-strong">${name}</b>. ${t.providerEnd}</p>
  </div>`;

const notices: Readonly<Record<string, string>> = {
  'link-invalid': t.linkInvalid,
  'provider-denied': t.providerDenied,
  'provider-failed': t.providerFailed,
};

/** Why the person is asked for an email again. */
export const notice = ({ step }: Context): TemplateResult | undefined =>
  step.notice && Object.hasOwn(notices, step.notice.code) ? warning(notices[step.notice.code]) : undefined;

/** Why a passkey or this device did not let the person in. */
export function whyNot({ failure, step, company, outdated }: Context): TemplateResult | undefined {
  // Another prompt that took its place is, for the person, the same as one that was not answered.
  if (failure) return warning(errors[failure.code === 'aborted' ? 'credential-not-confirmed' : failure.code](company));
  return step.notice?.code === 'invalid-credential' && !outdated ? warning(t.passkeyRefused) : undefined;
}

const warning = (sentence: string | undefined): TemplateResult =>
  html`<p class="p-hint p-hint-danger" part="error" role="alert">
    <portal-icon class="p-icon-sm" .icon=${alert}></portal-icon><span>${sentence}</span>
  </p>`;
