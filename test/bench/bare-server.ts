/** Serves the sample intranet with bare Lit elements in the place of the portal's, from the same mock in the same way. */
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { contentSecurityPolicy, startDemo, type Demo } from '../../demo/server.ts';

const folder = join(import.meta.dirname, 'bare');
const demo = join(import.meta.dirname, '../../demo');

/** What the page of the intranet is made into. */
const replacements: readonly (readonly [RegExp, string])[] = [
  [/\s*<link rel="modulepreload"[^>]*>/g, ''],
  [/<script type="module"[^>]*>/, '<script type="module" src="/bare/bare-page.js">'],
  [/<(\/?)portal-root[^>]*>/g, '<$1div>'],
  [/<portal-account-menu><\/portal-account-menu>/, ''],
  [/<(\/?)portal-login[^>]*>/g, '<$1bare-login>'],
  [/<(\/?)portal-app-grid>/g, '<$1bare-grid>'],
];

/** Starts a server whose pages are the bare ones. */
export async function startBare(): Promise<Demo> {
  const { files, first } = await bundle();
  for (const [path, page] of [
    ['/', 'index.html'],
    ['/login', 'login.html'],
  ] as const)
    files.set(path, { type: 'text/html; charset=utf-8', body: await barePage(page, first) });
  return startDemo({ port: 0, pages: ({ url }) => respond(files.get(new URL(url).pathname)) });
}

interface File {
  type: string;
  body: string;
}

/** A page of the intranet that names the scripts of its first moment, as the intranet's own pages do. */
async function barePage(name: string, first: readonly string[]): Promise<string> {
  const page = await readFile(join(demo, name), 'utf8');
  const links = first.map((path) => `<link rel="modulepreload" href="${path}" />`).join('');
  return replacements.reduce((text, [from, to]) => text.replace(from, to), page).replace('<script', `${links}<script`);
}

async function bundle(): Promise<{ files: Map<string, File>; first: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(folder, 'bare-page.ts')],
    outdir: folder,
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    minify: true,
    format: 'esm',
    target: 'es2023',
    conditions: ['production'],
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const address = (path: string): string => `/bare/${basename(path)}`;
  const page = Object.entries(metafile.outputs).find(([path]) => basename(path) === 'bare-page.js');
  const imported = page?.[1].imports.filter(({ kind }) => kind === 'import-statement') ?? [];
  return {
    files: new Map(
      outputFiles.map(({ path, text }) => [address(path), { type: 'text/javascript; charset=utf-8', body: text }]),
    ),
    first: ['bare-page.js', ...imported.map(({ path }) => path)].map(address),
  };
}

const respond = (file: File | undefined): Response | undefined =>
  file && new Response(file.body, { headers: { 'Content-Type': file.type, 'Content-Security-Policy': contentSecurityPolicy } });
