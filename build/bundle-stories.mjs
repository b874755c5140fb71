import { build } from 'esbuild';
import { join } from 'node:path';

/**
 * A plugin of Web Test Runner that serves test files of stories bundled: Storybook's own modules are in part CommonJS, which no
 * browser loads.
 *
 * @param {{ rootDir: string; tsconfig: string }} options
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function bundleStories({ rootDir, tsconfig }) {
  return {
    name: 'bundle-stories',
    async serve({ path }) {
      if (!/^\/stories\/.*\.test\.ts$/.test(path)) return undefined;
      const { outputFiles } = await build({
        entryPoints: [join(rootDir, path)],
        bundle: true,
        write: false,
        format: 'esm',
        target: 'es2023',
        // What the runner itself serves.
        external: ['/__web-dev-server__*'],
        conditions: ['source', 'production', 'browser'],
        mainFields: ['browser', 'module', 'main'],
        define: { 'process.env.NODE_ENV': '"test"', global: 'globalThis' },
        sourcemap: 'inline',
        tsconfig,
        logLevel: 'silent',
      });
      return { body: outputFiles[0]?.text ?? '', type: 'js' };
    },
  };
}
