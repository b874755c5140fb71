import * as z from 'zod/mini';
import { Id } from './id.ts';
import type { Operation } from './operation.ts';

/** A group of applications that a person has made. */
export const AppCollection = z.object({ id: Id, name: z.string(), apps: z.array(Id) });
export type AppCollection = z.infer<typeof AppCollection>;

const members = {
  /** `grid` or `list`; anything else reads as `grid`. */
  view: z.string(),
  /** `category` (the administrator's order), `name` or `recent`; anything else reads as `category`. */
  sort: z.string(),
  /** Applications in the person's own order; those that are not in it follow in the administrator's. */
  order: z.array(Id),
  /** Applications that the person has hidden. */
  hidden: z.array(Id),
};

/** How a person has arranged their applications. Ids of applications that are not there (any more) mean nothing. */
export const AppLayout = z.object({
  /** Changes with every save; 1 to 128 visible characters, no quote among them. */
  version: z.string().check(z.regex(/^[!#-~]{1,128}$/)),
  ...members,
  collections: z.array(AppCollection),
});
export type AppLayout = z.infer<typeof AppLayout>;

const ids = z.array(Id).check(z.maxLength(10_000));

const savedCollection = z.strictObject({
  /** Made by the client. */
  id: Id,
  name: z.string().check(z.regex(/\S/), z.maxLength(64)),
  apps: ids,
});

/** A whole layout to be saved: what is not in it is gone. */
export const SaveAppLayout = z.strictObject({
  view: z.string().check(z.maxLength(64)),
  sort: z.string().check(z.maxLength(64)),
  order: ids,
  hidden: ids,
  /** At most 50, each with an id of its own. */
  collections: z.array(savedCollection).check(z.maxLength(50)),
});
export type SaveAppLayout = z.infer<typeof SaveAppLayout>;

export const appLayoutOperations = {
  /** How this person has arranged their applications; the standard arrangement where they have not. */
  getAppLayout: {
    method: 'get',
    path: '/me/app-layout',
    summary: 'Read the layout of the applications',
    response: AppLayout,
    auth: 'session',
    problems: [],
    versioned: true,
  },
  /** Saves the layout, unless another tab or device has saved one meanwhile. */
  saveAppLayout: {
    method: 'put',
    path: '/me/app-layout',
    summary: 'Save the layout of the applications',
    body: SaveAppLayout,
    response: AppLayout,
    auth: 'session',
    problems: ['validation-failed'],
    versioned: true,
  },
} as const satisfies Record<string, Operation>;
