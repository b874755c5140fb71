import { nodeResolve } from '@rollup/plugin-node-resolve';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import esbuild from 'rollup-plugin-esbuild';
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

/**
 * One chunk for what the log-in needs at once and is not its own: split further, it compresses worse and costs more requests.
 *
 * @returns {import('rollup').GetManualChunk}
 */
function core() {
  const login = join(elements, 'src/login/');
  /** @type {Set<string> | undefined} */
  let modules;
  return (id, { getModuleInfo }) => {
    if (!modules) {
      modules = new Set();
      const queue = [join(login, 'login.ts')];
      for (let next = queue.pop(); next; next = queue.pop()) {
        if (modules.has(next)) continue;
        modules.add(next);
        queue.push(...(getModuleInfo(next)?.importedIds ?? []));
      }
    }
    return modules.has(id) && !id.startsWith(login) ? 'core' : undefined;
  };
}

/** @type {import('rollup').RollupOptions} */
export default {
  input: entries(),
  output: {
    dir: folder,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    sourcemap: true,
    manualChunks: core(),
  },
  plugins: [
    { name: 'empty-folder', generateBundle: () => rmSync(folder, { recursive: true, force: true }) },
    nodeResolve({ exportConditions: ['source', 'production', 'browser'], extensions: ['.ts', '.js', '.mjs'] }),
    esbuild({
      target: 'es2023',
      tsconfig: join(elements, 'tsconfig.json'),
      minify: true,
      legalComments: 'none',
      define: { 'process.env.NODE_ENV': '"production"' },
    }),
    minifyLiterals(),
  ],
  onwarn(warning) {
    if ((warning.id ?? warning.ids?.[0])?.includes('/node_modules/')) return;
    throw new Error(warning.message, { cause: warning });
  },
};
