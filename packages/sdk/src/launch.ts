import { appOperations } from 'portal-contract';
import type { CallOptions, PortalConnection } from './connection.ts';
import { PortalError } from './portal-error.ts';
import { allowedUrl } from './url-policy.ts';

/** An application ready to be opened: go to `url`, or submit `fields` to it as a form. Works once. */
export interface AppLaunch {
  url: URL;
  method: 'get' | 'post';
  fields: Readonly<Record<string, string>>;
  /** Seconds during which it works, at most 60. */
  expiresIn: number;
}

/**
 * Mints a launch for a host that opens applications by script. A page should rather link to `openApp`, since a link survives
 * pop-up blockers and middle clicks.
 *
 * Fails with `step-up-required`, `app-unavailable`, `not-found`, and with `invalid-response` when the backend hands out an
 * address that may not be followed.
 */
export async function launchApp(connection: PortalConnection, id: string, options?: CallOptions): Promise<AppLaunch> {
  const { configuration } = connection;
  const [launch] = await Promise.all([connection.send(appOperations.launchApp, { id }, options), configuration.load()]);
  const schemes = configuration.value.status === 'ready' ? configuration.value.configuration.launch.urlSchemes : [];
  const url = allowedUrl(launch.url, { base: connection.endpoint, schemes });
  if (!url) throw new PortalError('invalid-response');
  return { url, method: launch.method, fields: launch.fields ?? {}, expiresIn: launch.expiresIn };
}
