import type { App, AppDetails, AppStatus } from 'portal-contract';
import { policyOf } from './app-policy.ts';
import type { AppUse } from './app-use.ts';
import type { Context } from './context.ts';
import type { SeedApp } from './seed/seed.ts';

/** Milliseconds for which an application that was not opened yet is new: two weeks. */
const newFor = 1_209_600_000;

const isoOf = (time: number): string => new Date(time).toISOString();

/** Whether an application can be opened now. Maintenance is over when its time has come. */
export function statusOf({ clock, settings }: Context, { backAt, unavailable }: SeedApp): AppStatus {
  if (settings.appStatus) return settings.appStatus;
  if (backAt !== undefined && backAt > clock.now()) return 'maintenance';
  return unavailable ? 'unavailable' : 'available';
}

/** An application as the contract lists it, for whoever has used their applications so. */
export function presentApp(context: Context, app: SeedApp, { favourites, usedAt }: AppUse): App {
  const { endpoint } = context;
  const { id, name, description, label, category, publisher, logo, backAt, accessEndsAt } = app;
  const status = statusOf(context, app);
  const opened = usedAt[id];
  return {
    id,
    name,
    ...(description !== undefined && { description }),
    ...(label !== undefined && { label }),
    ...(category !== undefined && { category }),
    ...(publisher !== undefined && { publisher }),
    ...(logo !== undefined && { logo: `${endpoint.origin}/_mock/logos/${id}.svg` }),
    mfa: (policyOf(context, app)?.acr ?? 'pwd') !== 'pwd',
    status,
    ...(status === 'maintenance' && backAt !== undefined && { availableAt: isoOf(backAt) }),
    favourite: favourites.includes(id),
    ...(opened !== undefined && { usedAt: isoOf(opened) }),
    ...(opened === undefined && isNew(context, app) && { new: true }),
    ...(accessEndsAt !== undefined && { accessEndsAt: isoOf(accessEndsAt) }),
    hasDetails: app.notes !== undefined || app.learnMore !== undefined || app.support !== undefined,
  };
}

const isNew = ({ clock }: Context, { givenAt }: SeedApp): boolean => givenAt !== undefined && clock.now() < givenAt + newFor;

/** The same with what the administrator has to say about it. */
export function presentDetails(context: Context, app: SeedApp, use: AppUse): AppDetails {
  const { notes, learnMore, support, launch } = app;
  const address = app.address ?? (launch && new URL(launch.url).host);
  return {
    ...presentApp(context, app, use),
    ...(notes !== undefined && { notes }),
    ...(learnMore !== undefined && { learnMore }),
    ...(support && { support: { ...support } }),
    access: app.access ?? (launch?.protocol === 'bookmark' ? 'bookmark' : 'sso'),
    ...(address !== undefined && { address }),
  };
}
