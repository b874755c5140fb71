/** An application that logs people in with OpenID Connect. */
export interface RelyingParty {
  /** Its id in the portal. */
  readonly app: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where it takes browsers back. */
  readonly redirectUris: readonly string[];
}

/** An application that logs people in with SAML 2.0. */
export interface ServiceProvider {
  /** Its id in the portal. */
  readonly app: string;
  /** What it says of itself, as XML (SAML Metadata 2.0). It must ask for signed assertions. */
  readonly metadata: string;
}
