import * as z from 'zod/mini';
import { Support } from './configuration.ts';
import { Id } from './id.ts';
import { mapOf } from './map-of.ts';
import type { Operation } from './operation.ts';
import { pageOf } from './page.ts';
import { Timestamp } from './timestamp.ts';

/** Whether an application can be opened now. `maintenance` and `unavailable` may say when it returns. */
export type AppStatus = 'available' | 'maintenance' | 'unavailable';

/** One application that a person may open. */
export const App = z.object({
  id: Id,
  name: z.string(),
  /** One line about it, at most 256 characters. */
  description: z.optional(z.string()),
  /** What it is, in two or three words: `Chat`, `Expenses`. */
  label: z.optional(z.string()),
  /** The section it is listed under. */
  category: z.optional(z.string()),
  publisher: z.optional(z.string()),
  /** Image address: https, or same origin. Without one a monogram is drawn. */
  logo: z.optional(z.string()),
  /** Asks for a second step when it is opened. */
  mfa: z.boolean(),
  /** `available`, `maintenance` or `unavailable`; anything else reads as `unavailable`. */
  status: z.string(),
  /** When it returns. Only where `status` is not `available`. */
  availableAt: z.optional(Timestamp),
  /** Whether this person has marked it. */
  favourite: z.boolean(),
  /** When this person last opened it from the portal. */
  usedAt: z.optional(Timestamp),
  /** Given to this person lately, and not opened yet. */
  new: z.optional(z.boolean()),
  /** When this person's access ends by itself; afterwards the application does not exist for them. */
  accessEndsAt: z.optional(Timestamp),
  /** Whether `getApp` has more to tell than this: only then is there something to link to. */
  hasDetails: z.boolean(),
});
export type App = z.infer<typeof App>;

/** How an application is opened: with the person logged in there, or as a mere link. */
export type AppAccessKind = 'sso' | 'bookmark';

/** One application with what the administrator has to say about it. */
export const AppDetails = z.object({
  ...App.shape,
  /** Plain text, paragraphs apart by an empty line. */
  notes: z.optional(z.string()),
  /** A page about it: https. */
  learnMore: z.optional(z.string()),
  /** Whom to ask about it, where that is not whom to ask about the portal. */
  support: z.optional(Support),
  /** `sso` or `bookmark`; anything else reads as `sso`. */
  access: z.string(),
  /** The host it opens on, as people read it: `payslip.northwind.example`. */
  address: z.optional(z.string()),
});
export type AppDetails = z.infer<typeof AppDetails>;

/** A page of applications, in the administrator's order. */
export const AppPage = pageOf(App);
export type AppPage = z.infer<typeof AppPage>;

/** Where to send the browser so that the application opens with the person logged in. Works once. */
export const Launch = z.object({
  /** https, or a scheme that `getConfiguration` lists under `launch.urlSchemes`. */
  url: z.string(),
  /** `post`: submit `fields` as a form to `url`. */
  method: z.literal(['get', 'post']),
  fields: z.optional(mapOf(z.string())),
  /** Seconds during which it works, at most 60. */
  expiresIn: z.int().check(z.minimum(1), z.maximum(60)),
});
export type Launch = z.infer<typeof Launch>;

const AppParams = z.object({ id: Id });

export const appOperations = {
  /** The applications this person may open. */
  listApps: {
    method: 'get',
    path: '/apps',
    summary: 'List the applications',
    params: z.object({
      /** Matches name, description, label, category and publisher; case and accents do not matter. */
      search: z.optional(z.string().check(z.maxLength(128))),
      category: z.optional(z.string().check(z.maxLength(128))),
      /** Items a page, at most 200. */
      limit: z.optional(z.int().check(z.minimum(1), z.maximum(200))),
      cursor: z.optional(z.string().check(z.maxLength(256))),
    }),
    response: AppPage,
    auth: 'session',
    problems: ['validation-failed'],
  },
  /** One application, with its details. */
  getApp: {
    method: 'get',
    path: '/apps/{id}',
    summary: 'Read one application',
    params: AppParams,
    response: AppDetails,
    auth: 'session',
    problems: [],
  },
  /** Marks an application. Done twice it is as done once. */
  addFavourite: {
    method: 'put',
    path: '/apps/{id}/favourite',
    summary: 'Add an application to the favourites',
    params: AppParams,
    auth: 'session',
    problems: [],
  },
  /** Takes the mark off. Done twice it is as done once. */
  removeFavourite: {
    method: 'delete',
    path: '/apps/{id}/favourite',
    summary: 'Remove an application from the favourites',
    params: AppParams,
    auth: 'session',
    problems: [],
  },
  /** Mints a launch that works once, within `expiresIn` seconds, for this session and this application. */
  launchApp: {
    method: 'post',
    path: '/apps/{id}/launch',
    summary: 'Open an application',
    params: AppParams,
    response: Launch,
    auth: 'session',
    problems: ['step-up-required', 'app-unavailable', 'validation-failed'],
    secrets: ['url', 'fields'],
  },
  /**
   * A tile's real link: redirects to the application, or first to the log-in page (with the application's id as `portal-app` in its
   * query) or to the step-up page (as `portal-step-up`), which lead back here.
   */
  openApp: {
    method: 'get',
    path: '/apps/{id}/open',
    summary: 'Go to an application',
    params: AppParams,
    auth: 'none',
    problems: ['app-unavailable'],
    navigation: true,
  },
} as const satisfies Record<string, Operation>;
