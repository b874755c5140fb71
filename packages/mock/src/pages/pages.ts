import type { Hono } from 'hono';
import type { Env } from '../api.ts';
import type { Context } from '../context.ts';
import { logos } from '../seed/logos.ts';
import { mountAgents } from './agent-files.ts';
import { appPage } from './app-page.ts';
import { mountPhotos } from './photo-page.ts';
import { mountProviderCallback } from './provider-callback.ts';
import { mountPhone } from './phone-page.ts';
import { mountRetinaScan } from './retina-scan-page.ts';
import { stylesheet } from './stylesheet.ts';

/** What is kept of a file that never changes, in seconds. */
const keep = { 'Cache-Control': 'public, max-age=3600' };

/** Mounts the pages that a browser meets beside the API: logos and applications. */
export function mountPages(app: Hono<Env>, context: Context): void {
  const sources = new Map<string, string>(Object.entries(logos));
  for (const { id, logo } of context.catalogue.of('standard', { mfa: true })) if (logo !== undefined) sources.set(id, logo);
  app.get('/_mock/style.css', () => new Response(stylesheet, { headers: { 'Content-Type': 'text/css; charset=utf-8' } }));
  app.get('/_mock/logos/:file', (c) => {
    const source = sources.get(c.req.param('file').replace(/\.svg$/, ''));
    // Opened on its own, an SVG is a document: it gets no right to run or load anything.
    const headers = { ...keep, 'Content-Type': 'image/svg+xml', 'Content-Security-Policy': "default-src 'none'" };
    return source === undefined ? c.notFound() : new Response(source, { headers });
  });
  mountPhone(app, context);
  mountAgents(app, context);
  mountPhotos(app, context);
  mountRetinaScan(app, context);
  mountProviderCallback(app, context);
  app.get('/_mock/apps/:id', (c) =>
    appPage(context, c.env.exchange, { app: c.req.param('id'), ticket: c.req.query('ticket') ?? '' }),
  );
}
