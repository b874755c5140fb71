import * as z from 'zod/mini';
import type { Operation } from '../operation.ts';

/** How a person likes the portal. What is not there follows the browser. */
export const Preferences = z.object({
  /** BCP 47, one of `languages` of the configuration. */
  language: z.optional(z.string()),
  /** `light`, `dark` or `auto` (as the device); anything else reads as `auto`. */
  theme: z.string(),
  /** IANA time zone: `Europe/Stockholm`. */
  timeZone: z.optional(z.string()),
});
export type Preferences = z.infer<typeof Preferences>;

/** Preferences to change, as a merge patch (RFC 7396): `null` takes one away, what is not there stays. */
export const UpdatePreferences = z.strictObject({
  language: z.optional(z.nullable(z.string().check(z.maxLength(64)))),
  theme: z.optional(z.literal(['light', 'dark', 'auto'])),
  timeZone: z.optional(z.nullable(z.string().check(z.maxLength(64)))),
});
export type UpdatePreferences = z.infer<typeof UpdatePreferences>;

export const preferencesOperations = {
  /** How this person likes the portal. */
  getPreferences: {
    method: 'get',
    path: '/me/preferences',
    summary: 'Read the preferences',
    response: Preferences,
    auth: 'session',
    problems: [],
  },
  /** Changes some preferences; of two changes of the same one the last counts. */
  updatePreferences: {
    method: 'patch',
    path: '/me/preferences',
    summary: 'Change the preferences',
    body: UpdatePreferences,
    response: Preferences,
    auth: 'session',
    problems: ['validation-failed'],
    mergePatch: true,
  },
} as const satisfies Record<string, Operation>;
