/** Pages with nothing on them but portal elements, served at addresses that the sample intranet does not use. */
import type { BrowserContext } from 'playwright-core';
import { contentSecurityPolicy } from '../../demo/server.ts';

/** What stands on a bare page. */
export interface BarePage {
  /** Markup of the body, inside `<main>`. */
  body: string;
  /** Names of CDN files to load: `portal-login`. */
  scripts: readonly string[];
  /** Rules beside the neutral ones. */
  css?: string;
}

const neutral = `
  :root { color-scheme: light dark; }
  body { margin: 0; background: Canvas; color: CanvasText; font: 400 16px/1.5 system-ui, sans-serif; }
`;

/** Serves a page at a path, under the same policy as the intranet's own pages. */
export async function serveBarePage(context: BrowserContext, path: string, page: BarePage): Promise<void> {
  const headers = { 'Content-Security-Policy': contentSecurityPolicy };
  const send = async (at: string, contentType: string, body: string): Promise<void> => {
    await context.route(
      ({ pathname }) => pathname === at,
      (route) => route.fulfill({ contentType, body, headers }),
    );
  };
  await send(path, 'text/html; charset=utf-8', htmlOf(path, page));
  await send(`${path}.css`, 'text/css; charset=utf-8', neutral + (page.css ?? ''));
}

const htmlOf = (path: string, { body, scripts }: BarePage): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Bare page</title>
    <link rel="icon" href="/_mock/logos/northwind.svg" />
    <link rel="stylesheet" href="${path}.css" />
    ${scripts.map((name) => `<script type="module" src="/portal/${name}.js"></script>`).join('\n    ')}
  </head>
  <body><main>${body}</main></body>
</html>`;
