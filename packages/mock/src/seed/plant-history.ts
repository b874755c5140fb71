import { day } from '../enrolment-window.ts';
import { acrOf } from '../proofs.ts';
import { randomSecret, systemRandom } from '../random.ts';
import type { EventRecord } from '../security/account-events.ts';
import type { Store } from '../store.ts';
import type { SeedPerson } from './seed.ts';

const hour = 3_600_000;

/** Writes what happened to a person of the seed before the mock started, and where the person is logged in. */
export async function plantHistory(store: Store, { id: person, ...history }: SeedPerson, startedAt: number): Promise<void> {
  const { activity = [], sessions = [] } = history;
  if (await store.get('activity', person)) return;
  const events = activity.map(({ hoursAgo, count = 1, ...event }, index): EventRecord => {
    const sequence = index + 1;
    return { ...event, id: `${person}-event-${sequence}`, sequence, at: startedAt - hoursAgo * hour, count };
  });
  if (events.length > 0) await store.put('activity', person, events, 0);
  for (const { openedHoursAgo, usedHoursAgo, proofs, ...session } of sessions) {
    // Nobody has this id: the browser that would send it is not there.
    const id = randomSecret(systemRandom);
    const opened = startedAt - openedHoursAgo * hour;
    const times = { createdAt: opened, usedAt: startedAt - usedHoursAgo * hour, endsAt: opened + 30 * day };
    const csrfToken = randomSecret(systemRandom);
    await store.put('sessions', id, { ...session, ...times, id, csrfToken, person, proofs, acr: acrOf(proofs) }, 0);
  }
}
