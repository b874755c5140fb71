import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { rollup } from 'rollup';
import { compileTypescript } from './build/compile-typescript.mjs';
import { minifyLiterals } from './build/minify-literals.mjs';

/**
 * The CDN build: one ES module per element and `portal.js` with all of them, for pages without a bundler. What entries share stands
 * in chunks named by their content, so that entries keep their names and everything else may be cached for ever.
 */

const elements = join(import.meta.dirname, 'packages/elements');
const folder = join(elements, 'cdn');

/** Each export of `portal-elements` that has a source is an entry: `./login` is `portal-login.js`, `.` is `portal.js`. */
function entries() {
  /** @type {{ exports: Record<string, string | { source?: string }> }} */
  const manifest = JSON.parse(readFileSync(join(elements, 'package.json'), 'utf8'));
  return Object.fromEntries(
    Object.entries(manifest.exports).flatMap(([name, target]) =>
      typeof target === 'object' && target.source
        ? [[name.replace(/^\.\/?/, 'portal-').replace(/-$/, ''), join(elements, target.source)]]
        : [],
    ),
  );
}

// The declarations of this plugin are those of its CommonJS build.
const minify = /** @type {(options: object) => import('rollup').OutputPlugin} */ (/** @type {unknown} */ (terser));

/** @satisfies {import('rollup').RollupOptions} */
const input = {
  input: entries(),
  // An entry holds its element itself, and not only the address of a chunk that does.
  preserveEntrySignatures: 'allow-extension',
  plugins: [
    nodeResolve({ exportConditions: ['source', 'production', 'browser'], extensions: ['.ts', '.js', '.mjs'] }),
    compileTypescript(),
    minifyLiterals(),
  ],
  /** @param {import('rollup').RollupLog} warning */
  onwarn(warning) {
    if ((warning.id ?? warning.ids?.[0])?.includes('/node_modules/')) return;
    throw new Error(warning.message, { cause: warning });
  },
};

/**
 * The modules that a page loads with an entry, at once and not on demand, and those of them that nothing else loads.
 *
 * @param {import('rollup').RollupOutput} output
 * @param {string} entry
 */
function loadedWith({ output }, entry) {
  const chunks = new Map(output.flatMap((each) => (each.type === 'chunk' ? [[each.fileName, each]] : [])));
  const modulesOf = (/** @type {string} */ fileName) => Object.keys(chunks.get(fileName)?.modules ?? {});
  const queue = [entry];
  for (const fileName of queue) queue.push(...(chunks.get(fileName)?.imports ?? []).filter((each) => !queue.includes(each)));
  return { own: new Set(modulesOf(entry)), all: new Set(queue.flatMap(modulesOf)) };
}

/**
 * Removes what an earlier build has left, once the new one is there: a server that is running goes on finding its files.
 *
 * @type {import('rollup').Plugin}
 */
const withoutLeftovers = {
  name: 'without-leftovers',
  writeBundle({ dir = folder }, bundle) {
    for (const file of readdirSync(dir, { recursive: true, withFileTypes: true })) {
      const path = join(file.parentPath, file.name);
      if (file.isFile() && !Object.hasOwn(bundle, relative(dir, path).replaceAll('\\', '/'))) rmSync(path);
    }
  },
};

/**
 * What the log-in loads at once and shares with other elements goes into one chunk: split as finely as it could be, it costs
 * more requests and, since each file is compressed by itself, 2 kB more. Of its own folder, what others show too goes into a second
 * one. Rollup has to have split it once to know what it is.
 *
 * @returns {Promise<import('rollup').RollupOptions>}
 */
export default async function build() {
  const first = await rollup(input);
  const { own, all } = loadedWith(await first.generate({ format: 'es', entryFileNames: '[name].js' }), 'portal-login.js');
  const login = join(elements, 'src/login/');
  return {
    ...input,
    cache: first.cache,
    plugins: [withoutLeftovers, ...input.plugins],
    output: {
      dir: folder,
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
      sourcemap: true,
      // Smaller by 3 % than what esbuild minifies.
      plugins: [
        minify({
          module: true,
          ecma: 2020,
          compress: { passes: 3, unsafe_arrows: true },
          // Chromium compiles the whole file while it arrives, beside the page's own thread, and not each function when it is called.
          format: { comments: false, preamble: '//# allFunctionsCalledOnLoad' },
        }),
      ],
      onlyExplicitManualChunks: true,
      manualChunks: (id) => (!all.has(id) ? undefined : !id.startsWith(login) ? 'core' : own.has(id) ? undefined : 'steps'),
    },
  };
}
