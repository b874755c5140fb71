/** Sizes of the files of the CDN build. */
import { build, type Metafile } from 'esbuild';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Where the CDN build lies. */
export const cdn = join(import.meta.dirname, '../../packages/elements/cdn');

/** What one entry costs, in bytes, gzip. */
export interface EntrySize {
  name: string;
  /** The entry and everything it imports statically. */
  total: number;
  /** What no other element's entry imports. */
  own: number;
}

/** Bytes of a text as it travels: gzip at its usual level. */
export function gzipSize(data: string | Uint8Array): number {
  return gzipSync(data).length;
}

/** Bytes, gzip, of the entries and of everything they import statically. */
export async function staticSize(...entries: string[]): Promise<number> {
  const files = await Promise.all(entries.map(filesOf));
  return sum(new Set(files.flatMap((each) => [...each])));
}

/**
 * The size of every element's entry. `portal.js`, which imports them all, is listed without being counted as a sharer; nor are
 * the `parts` of an element, which are entries too: what they share with it is its own.
 */
export async function elementSizes(parts: Readonly<Record<string, readonly string[]>> = {}): Promise<EntrySize[]> {
  const names = globSync('*.js', { cwd: cdn }).map((file) => basename(file, '.js'));
  const files = new Map<string, Set<string>>();
  for (const name of names) files.set(name, await filesOf(name));
  return [...files].sort().map(([name, own]) => {
    const kin = [name, 'portal', ...(parts[name] ?? [])];
    const others = [...files].filter(([other]) => !kin.includes(other)).flatMap(([, shared]) => [...shared]);
    return { name, total: sum(own), own: sum([...own].filter((file) => !others.includes(file))) };
  });
}

/** The files that a page loads when it loads `<entry>.js`: esbuild reads which imports are static. */
async function filesOf(entry: string): Promise<Set<string>> {
  const start = `${entry}.js`;
  if (!existsSync(join(cdn, start))) throw new Error(`${start} is not in packages/elements/cdn: run "npm run build" first.`);
  const { metafile } = await build({
    entryPoints: [start],
    absWorkingDir: cdn,
    bundle: true,
    format: 'esm',
    metafile: true,
    write: false,
    outdir: 'unused',
    logLevel: 'error',
  });
  return reach(metafile, start);
}

function reach({ inputs }: Metafile, start: string): Set<string> {
  const found = new Set([start]);
  for (const file of found) {
    for (const { path, kind } of inputs[file]?.imports ?? []) if (kind === 'import-statement') found.add(path);
  }
  return found;
}

function sum(files: Iterable<string>): number {
  return [...files].reduce((bytes, file) => bytes + gzipSize(readFileSync(join(cdn, file))), 0);
}
