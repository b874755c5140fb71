import { build } from 'esbuild';
import { join, relative } from 'node:path';

/**
 * A plugin of Web Test Runner that serves test files bundled, with what they share in common chunks: a browser then asks for some
 * ninety files a test file instead of a thousand, and may load what npm has as CommonJS only. Built once, when the first is asked.
 *
 * @param {{ rootDir: string; files: readonly string[]; tsconfig: string }} options `files` are the test files, from `rootDir`.
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function bundleTests({ rootDir, files, tsconfig }) {
  /** @type {Promise<Map<string, string>> | undefined} */
  let building;
  const bundle = async () => {
    const { outputFiles } = await build({
      absWorkingDir: rootDir,
      entryPoints: [...files],
      bundle: true,
      splitting: true,
      write: false,
      outdir: rootDir,
      outbase: rootDir,
      chunkNames: '__chunks/[hash]',
      format: 'esm',
      target: 'es2023',
      // What the runner itself serves.
      external: ['/__web-dev-server__*'],
      conditions: ['source', 'production', 'browser'],
      mainFields: ['browser', 'module', 'main'],
      define: { 'process.env.NODE_ENV': '"test"', global: 'globalThis' },
      sourcemap: 'linked',
      tsconfig,
      logLevel: 'silent',
    });
    return new Map(outputFiles.map(({ path, text }) => [`/${relative(rootDir, path)}`, text]));
  };
  const sources = new Set(files.map((file) => `/${relative(rootDir, join(rootDir, file))}`));
  return {
    name: 'bundle-tests',
    async serve({ path }) {
      const built = sources.has(path) ? path.replace(/\.ts$/, '.js') : path;
      if (built === path && !/^\/__chunks\/|\.js\.map$/.test(path)) return undefined;
      const body = (await (building ??= bundle())).get(built);
      return body === undefined ? undefined : { body, type: built.endsWith('.map') ? 'json' : 'js' };
    },
  };
}
