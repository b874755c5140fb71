import { Id } from 'portal-contract';
import { parameter as opensApp } from '../login/destination.ts';

/** Where the step-up page is told which application asks for a proof. */
const parameter = 'portal-step-up';

/** Its name in the entry of the history, where it outlives a reload. */
const key = 'portalStepUp';

/** The application that asks for a proof. */
export interface AskedApp {
  readonly id: string;
  /** Whether the page has just been opened for it, rather than loaded again. */
  readonly fresh: boolean;
}

/**
 * Takes the application's id out of the address, so that a bookmark asks for nothing, and keeps it in this entry of the history,
 * so that a reload does.
 */
export function takeAskedApp(): AskedApp | undefined {
  const url = new URL(location.href);
  const given = url.searchParams.get(parameter);
  const state = history.state as Record<string, unknown> | null;
  const id = Id.safeParse(given ?? state?.[key]);
  if (given !== null) {
    url.searchParams.delete(parameter);
    history.replaceState(id.success ? { ...state, [key]: id.data } : state, '', url);
  }
  return id.success ? { id: id.data, fresh: given !== null } : undefined;
}

/** The address of a page that asks for a proof before an application. */
export function addressFor(page: URL, app: string): string {
  const url = new URL(page);
  url.searchParams.set(parameter, app);
  return url.href;
}

/** Leaves the application to the log-in of this page: to open it is what that goes on to. */
export function leaveToLogIn(app: string): void {
  const { [key]: _, ...state } = { ...(history.state as Record<string, unknown> | null) };
  history.replaceState(state, '', toLogIn(location.href, app));
}

/** The address of a log-in that goes on to an application. */
export function toLogIn(page: string | URL, app: string): string {
  const url = new URL(page);
  url.searchParams.set(opensApp, app);
  return url.href;
}
