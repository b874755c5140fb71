import { type Profile, profileOperations } from 'portal-contract';
import { conflictOf, type PortalConnection, type PortalError, toPortalError } from 'portal-sdk';
import { type Change, patchOf, valueNow } from './change.ts';
import { same } from './values.ts';

/** How a save ended: it is written, or somebody else has changed the same value meanwhile. */
export type Outcome<T = Profile> = { readonly saved: T } | { readonly conflict: T };

/** What a save is sent with. */
export type Sender = Pick<PortalConnection, 'send'>;

/** How often a save starts over because something else was changed meanwhile. More, and something is wrong. */
const mostAttempts = 100;

/**
 * Writes one value over the version that is known. Where another field was changed meanwhile it starts from that version and
 * tries again. Where no answer came, it looks whether the value was written, so that nothing is written twice.
 */
export async function saveValue(client: Sender, known: Profile, change: Change): Promise<Outcome> {
  let profile = known;
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const values = { [change.field.name]: patchOf(profile.values, change) };
    const body = { values };
    try {
      return { saved: await client.send(profileOperations.updateProfile, { version: profile.version, body }) };
    } catch (cause) {
      const now = await readAfter(client, toPortalError(cause));
      const there = valueNow(now.values, change);
      if (same(there, change.mine)) return { saved: now };
      if (!same(there, change.base)) return { conflict: now };
      // It was not written, and nothing stands in its way but what kept it from coming through.
      if (toPortalError(cause).code !== 'precondition-failed') throw cause;
      profile = now;
    }
  }
  throw toPortalError(undefined);
}

/** Failures after which nobody knows whether the change was made. */
const unanswered = new Set<string>(['network', 'timeout', 'invalid-response', 'internal', 'temporarily-unavailable']);

/** The profile as it is after a failure. Throws the failure itself where that is the answer, and where nothing can be read. */
async function readAfter(client: Sender, error: PortalError): Promise<Profile> {
  const now = conflictOf(profileOperations.updateProfile, error);
  if (now) return now;
  if (error.code !== 'precondition-failed' && !unanswered.has(error.code)) throw error;
  try {
    return await client.send(profileOperations.getProfile);
  } catch (cause) {
    throw toPortalError(cause).code === 'session-expired' ? cause : error;
  }
}
