import { photoOperations, profileOperations } from 'portal-contract';
import { toPortalError } from 'portal-sdk';
import type { ProfileModel } from './profile-model.ts';

/**
 * Makes a picture the photo of the person, and shows it. Given up by its signal it fails with `aborted`; the server may have had it
 * already, so what it then has is shown.
 *
 * @param image - A JPEG in base64.
 */
export const uploadPhoto = (model: ProfileModel, image: string, signal: AbortSignal): Promise<void> =>
  model.inTurn(async ({ send, take }) => {
    signal.throwIfAborted();
    try {
      take(await send(photoOperations.uploadPhoto, { body: { image, type: 'image/jpeg' } }, { signal }));
    } catch (cause) {
      if (toPortalError(cause).code === 'aborted') take(await send(profileOperations.getProfile));
      throw cause;
    }
  });
