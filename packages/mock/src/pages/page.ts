import { html } from 'hono/html';

/** HTML in which every value has been escaped. */
export type Html = ReturnType<typeof html>;

/** No script at all unless it is asked for, and nothing from anywhere else. */
const policy = ({ scripts = false, formAction = "'self'" }: PageOptions): string =>
  `default-src 'none'; style-src 'self'; img-src 'self'; form-action ${formAction}; base-uri 'none'; frame-ancestors 'none'` +
  (scripts ? "; script-src 'self'" : '');

const pageHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  // With `no-referrer` a browser sends `Origin: null` with a form (Fetch §3.2), and no form of ours would get through.
  'Referrer-Policy': 'same-origin',
};

/** How a page is sent. */
export interface PageOptions {
  readonly title: string;
  readonly status?: number;
  /** Seconds after which the browser loads it again. */
  readonly refresh?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether it runs scripts of this origin. */
  readonly scripts?: boolean;
  /** The one other origin that its form goes to. */
  readonly formAction?: string;
}

/** A page in the mock's own style. */
export async function page(body: Html, options: PageOptions): Promise<Response> {
  const { title, status = 200, refresh, headers = {} } = options;
  const document = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        ${refresh === undefined ? '' : html`<meta http-equiv="refresh" content="${refresh}" />`}
        <title>${title}</title>
        <link rel="icon" href="/_mock/logos/northwind.svg" />
        <link rel="stylesheet" href="/_mock/style.css" />
      </head>
      <body>
        ${body}
      </body>
    </html>`;
  const all = { ...headers, ...pageHeaders, 'Content-Security-Policy': policy(options) };
  return new Response(String(document), { status, headers: all });
}
