import { largestPhoto, type UploadPhoto } from 'portal-contract';
import type { Account } from '../accounts.ts';
import type { Context } from '../context.ts';
import type { Handler } from '../handler.ts';
import { PortalProblem } from '../portal-problem.ts';
import { randomId } from '../random.ts';
import { invalid } from '../validation.ts';
import { changedBy, changeProfile, currentProfile, presentProfile } from './current-profile.ts';
import { inspectImage } from './inspect-image.ts';
import { requireUnlocked } from './profile-schema.ts';

/** Shows a new photo; the one before is gone. */
export const uploadPhoto: Handler<'uploadPhoto'> = async ({ context, session: { account }, body }) => {
  requireChangeable(context, account);
  requirePhoto(body);
  const id = randomId(context.random);
  await context.store.put('photos', id, { person: account.id, type: body.type, data: body.image }, 0);
  return replace(context, account, id);
};

/** Shows no photo any more. */
export const removePhoto: Handler<'removePhoto'> = async ({ context, session: { account } }) => {
  requireChangeable(context, account);
  return replace(context, account, undefined);
};

function requireChangeable(context: Context, account: Account): void {
  if (!context.settings.photos) throw new PortalProblem('not-found');
  requireUnlocked(context, account, '/image');
}

/** Looks at the file itself. Throws `validation-failed`. */
function requirePhoto({ image, type }: UploadPhoto): void {
  const bytes = decode(image);
  const code = !bytes ? 'format' : bytes.length > largestPhoto ? 'too-long' : inspectImage(bytes, type);
  if (code !== undefined) throw invalid([{ pointer: '/image', code }]);
}

function decode(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

async function replace(context: Context, account: Account, id: string | undefined): ReturnType<Handler<'removePhoto'>> {
  let before: string | undefined;
  await changeProfile(context, account, ({ photo, ...record }) => {
    before = photo;
    if (photo === id) return undefined;
    return { ...record, ...changedBy(context, account), ...(id !== undefined && { photo: id }) };
  });
  if (before !== undefined) await context.store.remove('photos', before);
  return presentProfile(context, account, await currentProfile(context, account));
}
