import * as z from 'zod/mini';
import type { Operation } from '../operation.ts';

/**
 * What a profile field holds. A client that does not know a kind shows the value, lets nobody edit it, and drops nothing.
 * `recovery-email` stands for the member `recoveryEmail` of the profile, which has operations of its own.
 */
export type ProfileFieldKind =
  'text' | 'long-text' | 'email' | 'phone' | 'address' | 'date' | 'choice' | 'person' | 'recovery-email';

/** Who keeps a field from being edited. Anything else reads as `policy`. */
export type ProfileLock = 'policy' | 'directory' | 'identity-provider' | 'hr';

/** One value that a field of the kind `choice` may have, and the administrator's word for it. */
export const ProfileOption = z.object({ value: z.string(), label: z.string() });
export type ProfileOption = z.infer<typeof ProfileOption>;

/** One field of a profile: what it holds, and whether this person may edit it. */
export const ProfileField = z.object({
  /** The member of `Profile.values`. */
  name: z.string().check(z.minLength(1)),
  /** The administrator's word for it. Clients have words of their own for the standard fields. */
  label: z.optional(z.string()),
  /** See {@link ProfileFieldKind}. */
  kind: z.string(),
  /** Whether it holds a list of such values. */
  list: z.optional(z.boolean()),
  /** The types that an item of a list of phone numbers or addresses may have. */
  types: z.optional(z.array(z.string())),
  /** Items a list may have. */
  maxItems: z.optional(z.int()),
  editable: z.boolean(),
  /** Who keeps it from being edited, see {@link ProfileLock}. Only where `editable` is false. */
  lockedBy: z.optional(z.string()),
  /** Whether it must have a value. */
  required: z.optional(z.boolean()),
  /** Characters (Unicode code points) that a text, or each part of an address, may have. */
  maxLength: z.optional(z.int()),
  options: z.optional(z.array(ProfileOption)),
  /** Who else sees it: `everyone` at the company, or `admins`. Anything else reads as `admins`. */
  visibility: z.optional(z.string()),
  /** Whether the administrator has added it to the standard fields. */
  custom: z.optional(z.boolean()),
});
export type ProfileField = z.infer<typeof ProfileField>;

/** The fields of a profile under one heading. */
export const ProfileSection = z.object({
  /** `details` (Profile details), `personal` (Personal information), `employment` (Employment information), or a new one. */
  name: z.string(),
  fields: z.array(ProfileField),
});
export type ProfileSection = z.infer<typeof ProfileSection>;

/** Which fields the person's profile has, and which of them the person may edit: what a form is drawn from. */
export const ProfileSchema = z.object({
  sections: z.array(ProfileSection),
  /** The whole profile is locked: no field, no photo, no recovery email can be edited. `by` is a code as in `lockedBy`. */
  locked: z.optional(z.object({ by: z.string() })),
});
export type ProfileSchema = z.infer<typeof ProfileSchema>;

export const profileSchemaOperations = {
  /** The fields of this person's profile. */
  getProfileSchema: {
    method: 'get',
    path: '/me/profile-schema',
    summary: 'Read which fields the profile has',
    response: ProfileSchema,
    auth: 'session',
    problems: [],
  },
} as const satisfies Record<string, Operation>;
