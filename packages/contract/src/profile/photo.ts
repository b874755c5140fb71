import * as z from 'zod/mini';
import type { Operation } from '../operation.ts';
import { Profile } from './profile.ts';

/** Bytes that a photo may have: 5 MB. */
export const largestPhoto = 5_242_880;

/** A photo to show: square, 1 to 1,024 pixels a side, without location or other metadata. */
export const UploadPhoto = z.strictObject({
  /** The file in base64 (RFC 4648 §4), at most 5,242,880 bytes of it. */
  image: z.string().check(z.minLength(1), z.maxLength(Math.ceil(largestPhoto / 3) * 4)),
  type: z.literal(['image/jpeg', 'image/png']),
});
export type UploadPhoto = z.infer<typeof UploadPhoto>;

export const photoOperations = {
  /** Shows a new photo in place of the one before. */
  uploadPhoto: {
    method: 'put',
    path: '/me/photo',
    summary: 'Upload a photo',
    body: UploadPhoto,
    response: Profile,
    auth: 'session',
    problems: ['field-not-editable', 'validation-failed'],
  },
  /** Removes the photo, if there is one. */
  removePhoto: {
    method: 'delete',
    path: '/me/photo',
    summary: 'Remove the photo',
    response: Profile,
    auth: 'session',
    problems: ['field-not-editable'],
  },
} as const satisfies Record<string, Operation>;
