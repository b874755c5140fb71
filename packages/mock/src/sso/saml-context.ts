import type { Acr } from 'portal-contract';

/**
 * Authentication contexts (SAML Authentication Context 2.0 §3.4, REFEDS MFA Profile, OpenID PAPE 1.0 §4) by how a person logged
 * in to the portal.
 */
const classes: Readonly<Record<Acr, string>> = {
  pwd: 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport',
  mfa: 'https://refeds.org/profile/mfa',
  phr: 'http://schemas.openid.net/pape/policies/2007/06/phishing-resistant',
  device: 'http://schemas.openid.net/pape/policies/2007/06/phishing-resistant',
};

/** The authentication context class of a log-in. */
export const contextClassOf = (acr: Acr): string => classes[acr];
