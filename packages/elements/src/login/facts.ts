import type { Configuration, Support } from 'portal-contract';
import type { Clock, PortalConnection } from 'portal-sdk';
import { login as t } from '../shared/messages/en/login.ts';
import { supportHref } from '../shared/support.ts';

/** What is known of the company, as far as the configuration has come. */
export interface Facts {
  /** The company's name, or “the portal” where it is not known. */
  readonly company: string;
  /** The company's name, if it is known. */
  readonly knownCompany: string | undefined;
  readonly logo: string | undefined;
  /** “Contact Northwind IT” and where it leads, if anywhere. */
  readonly contact: { readonly text: string; readonly href: string | undefined };
  readonly support: Support;
  readonly identifierExample: string | undefined;
  /** Whether a forgotten password can be set anew by email. */
  readonly recovers: boolean;
  /** Whether the email's step will offer passkeys. */
  readonly passkeys: boolean;
  /** What addresses from the backend are resolved against. */
  readonly base: URL;
  /** The page's time. */
  readonly clock: Clock;
}

export function factsOf({ endpoint, clock }: PortalConnection, configuration: Configuration | undefined): Facts {
  const knownCompany = configuration?.company;
  return {
    company: knownCompany ?? t.portal,
    knownCompany,
    logo: configuration?.branding.logo,
    contact: { text: t.contact(knownCompany), href: supportHref(configuration, endpoint) },
    support: configuration?.support ?? {},
    identifierExample: configuration?.login.identifierExample,
    recovers: configuration?.capabilities['recovery']?.enabled === true,
    passkeys: 'PublicKeyCredential' in window && configuration?.login.methods.includes('passkey') === true,
    base: endpoint,
    clock,
  };
}
