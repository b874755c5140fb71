import * as z from 'zod/mini';
import { mapOf } from '../map-of.ts';
import type { Operation } from '../operation.ts';
import { Timestamp } from '../timestamp.ts';

/** The address that reaches a person who cannot log in. */
export const RecoveryEmail = z.object({
  address: z.string(),
  /** Whether the link that was mailed to it has been opened. Until then nothing is sent to it but that link. */
  verified: z.boolean(),
  /** When the latest link was mailed. */
  sentAt: z.optional(Timestamp),
});
export type RecoveryEmail = z.infer<typeof RecoveryEmail>;

/** What is known of the person who is logged in. */
export const Profile = z.object({
  /** Changes with every change; 1 to 128 visible characters, no quote among them. */
  version: z.string().check(z.regex(/^[!#-~]{1,128}$/)),
  /** By the name of the field, in the shape of its kind. A field without a value is not there. */
  values: mapOf(z.unknown()),
  recoveryEmail: z.optional(RecoveryEmail),
  /** The address of the photo, on the endpoint's origin; a new one for every photo. Without one the initials are drawn. */
  photo: z.optional(z.string()),
  updatedAt: z.optional(Timestamp),
  /** Who changed it last: the person's own name, or an administrator's. */
  updatedBy: z.optional(z.string()),
});
export type Profile = z.infer<typeof Profile>;

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Values to change, by the name of the field, as a merge patch (RFC 7396): `null` takes a value away, a list replaces the list.
 * Taken as they are, so that a server sees every member, `__proto__` as well, and refuses it.
 */
export const ProfileValues = z.unknown().check(({ value, issues }) => {
  // What `z.refine` says, without the code that it adds to every page.
  if (!isObject(value)) issues.push({ code: 'custom', input: value });
}) as z.ZodMiniType<Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>>;
export type ProfileValues = z.infer<typeof ProfileValues>;

/** A change of a profile. */
export const UpdateProfile = z.strictObject({ values: ProfileValues });
export type UpdateProfile = z.infer<typeof UpdateProfile>;

export const profileOperations = {
  /** What is known of this person. */
  getProfile: {
    method: 'get',
    path: '/me/profile',
    summary: 'Read the profile',
    response: Profile,
    auth: 'session',
    problems: [],
    versioned: true,
  },
  /** Changes some values, all of them or none. */
  updateProfile: {
    method: 'patch',
    path: '/me/profile',
    summary: 'Change the profile',
    body: UpdateProfile,
    response: Profile,
    auth: 'session',
    problems: ['field-not-editable', 'validation-failed'],
    versioned: true,
    mergePatch: true,
  },
} as const satisfies Record<string, Operation>;
