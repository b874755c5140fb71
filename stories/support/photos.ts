/** Photos of people, in stories. */

/**
 * The backend, with the photo of a profile in its answer. An image comes from the backend's address, where nobody listens, and
 * not by the page's `fetch`.
 */
export function withPhotos(fetch: typeof globalThis.fetch, endpoint: string): typeof globalThis.fetch {
  return async (...request) => {
    const response = await fetch(...request);
    const profile: unknown = await response
      .clone()
      .json()
      .catch(() => undefined);
    if (!hasPhoto(profile)) return response;
    const photo = await fetch(new URL(profile.photo, endpoint));
    return Response.json({ ...profile, photo: await inline(await photo.arrayBuffer()) });
  };
}

const hasPhoto = (answer: unknown): answer is { photo: string } =>
  typeof answer === 'object' && answer !== null && 'photo' in answer && typeof answer.photo === 'string';

/** A picture as its own address. Browsers tell what it is by its bytes. */
const inline = (data: ArrayBuffer): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.readAsDataURL(new Blob([data], { type: 'image/png' }));
  });
