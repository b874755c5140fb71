import type { PortalConnection } from 'portal-sdk';

/** Reads the session where nobody has yet: what changes something carries its token. */
export async function knownSession(client: PortalConnection): Promise<PortalConnection> {
  const { status } = client.session.value;
  if (status === 'unknown' || status === 'failed') await client.session.refresh();
  return client;
}
