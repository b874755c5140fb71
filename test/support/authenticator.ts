/** Virtual authenticators: Chromium's own, which really sign, without a person to touch them. */
import type { CDPSession, Page } from 'playwright-core';
import type { SeedCredential, SeedPerson } from 'portal-mock';

/** What kind of authenticator is plugged in, or built in. */
export interface AuthenticatorKind {
  /** `internal`: the device's own. `usb`: a security key. */
  transport: 'internal' | 'usb';
  /** Whether it can verify a person, by a finger or a PIN. */
  verifies: boolean;
}

/** One virtual authenticator of a page. */
export interface Authenticator {
  /** Gives it a credential of the seed. */
  add(person: SeedPerson, credential: SeedCredential): Promise<void>;
  /** Whether the person is there and is recognized, from now on. */
  recognize(recognized: boolean): Promise<void>;
  /** Whether the person touches it when it asks, from now on. */
  touch(touched: boolean): Promise<void>;
  /** How many credentials it has. */
  count(): Promise<number>;
  remove(): Promise<void>;
}

/** Makes a virtual authenticator for a page. */
export async function plugIn(page: Page, { transport, verifies }: AuthenticatorKind): Promise<Authenticator> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport,
      hasResidentKey: verifies,
      hasUserVerification: verifies,
      isUserVerified: verifies,
      automaticPresenceSimulation: true,
    },
  });
  return {
    add: (person, credential) => addCredential(cdp, { authenticatorId, person, credential }),
    async recognize(recognized) {
      await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: recognized });
    },
    async touch(touched) {
      await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: touched });
    },
    count: async () => (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
    remove: async () => void (await cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId })),
  };
}

interface Seeded {
  authenticatorId: string;
  person: SeedPerson;
  credential: SeedCredential;
}

/** The protocol wants base64 where WebAuthn speaks of base64url. */
async function addCredential(cdp: CDPSession, { authenticatorId, person, credential }: Seeded): Promise<void> {
  const base64 = (value: string | Buffer): string =>
    (typeof value === 'string' ? Buffer.from(value, 'base64url') : value).toString('base64');
  const discoverable = credential.purpose !== 'security-key';
  await cdp.send('WebAuthn.addCredential', {
    authenticatorId,
    credential: {
      credentialId: base64(credential.id),
      isResidentCredential: discoverable,
      rpId: 'localhost',
      privateKey: credential.privateKey,
      signCount: 1,
      ...(discoverable && { userHandle: base64(Buffer.from(person.id)) }),
    },
  });
}
