import type { AcceptedCredentials } from 'portal-contract';

/** What a browser may be told of the passkeys of a site (WebAuthn Level 3 §5.1.10), where it wants to know. */
interface Signals {
  signalAllAcceptedCredentials?(
    known: Pick<AcceptedCredentials, 'rpId' | 'userId' | 'allAcceptedCredentialIds'>,
  ): Promise<void>;
  signalCurrentUserDetails?(details: Omit<AcceptedCredentials, 'allAcceptedCredentialIds'>): Promise<void>;
}

/**
 * Tells the browser which passkeys work and whose they are, so that it offers no other and calls them by the right name. Resolves
 * in any case: what it does with it is the browser’s own affair.
 */
export async function signalAccepted(accepted: AcceptedCredentials | undefined): Promise<void> {
  const browser = (globalThis as { PublicKeyCredential?: Signals }).PublicKeyCredential;
  if (!accepted || !browser) return;
  const { allAcceptedCredentialIds, ...details } = accepted;
  const { rpId, userId } = details;
  await Promise.allSettled([
    browser.signalAllAcceptedCredentials?.({ rpId, userId, allAcceptedCredentialIds }),
    browser.signalCurrentUserDetails?.(details),
  ]);
}
