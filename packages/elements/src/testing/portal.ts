import { createMock, manualClock, type Mock, type MockOptions } from 'portal-mock';
import { type PortalConnection, connectPortal } from 'portal-sdk';
import { ManualClock } from './manual-clock.ts';

/** A backend of its own for one test, and a browser that talks to it. */
export interface Portal {
  mock: Mock;
  client: PortalConnection;
  /** The page's clock. */
  clock: ManualClock;
  /** Lets the same seconds pass in the page and on the server. */
  pass(seconds: number): void;
}

export function portal(options: MockOptions = {}): Portal {
  // A tab of its own: nothing is remembered of the test before.
  sessionStorage.clear();
  const serverClock = manualClock('2026-06-01T09:00:00Z');
  const mock = createMock({ clock: serverClock, origins: [location.origin], ...options });
  const clock = new ManualClock();
  const client = connectPortal({ endpoint: mock.endpoint, fetch: mock.fetch, clock, retryDelay: () => 0 });
  const pass = (seconds: number): void => {
    serverClock.advance(seconds);
    clock.advance(seconds);
  };
  return { mock, client, clock, pass };
}
