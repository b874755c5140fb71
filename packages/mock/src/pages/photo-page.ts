import type { Hono } from 'hono';
import type { Env } from '../api.ts';
import type { Context } from '../context.ts';
import { findSession } from '../session.ts';

/** Mounts the photos: each for its own person, in a live session; for everybody else there is none. */
export function mountPhotos(app: Hono<Env>, context: Context): void {
  app.get('/_mock/photos/:id', async (c) => {
    const session = await findSession(context, c.env.exchange);
    const photo = (await context.store.get('photos', c.req.param('id')))?.value;
    if (!photo || photo.person !== session?.account.id) return c.notFound();
    const bytes = Uint8Array.from(atob(photo.data), (character) => character.charCodeAt(0));
    return new Response(bytes, {
      headers: { 'Content-Type': photo.type, 'Content-Security-Policy': "default-src 'none'" },
    });
  });
}
