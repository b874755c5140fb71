/** The size of all of `portal-sdk`, bundled as applications bundle it. */
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build } from 'esbuild';
import { join } from 'node:path';
import { rollup, type Plugin } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { gzipSize } from './cdn.ts';

const everything = "export * from 'portal-sdk';";
const root = join(import.meta.dirname, '../..');
const tsconfig = join(root, 'packages/sdk/tsconfig.json');

/** Bytes, gzip, of `portal-sdk` bundled and minified by esbuild. */
export async function sdkWithEsbuild(): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: everything, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    conditions: ['source'],
    legalComments: 'none',
    write: false,
    tsconfig,
  });
  return outputFiles.reduce((bytes, { contents }) => bytes + gzipSize(contents), 0);
}

/** Bytes, gzip, of `portal-sdk` bundled by rollup and minified by esbuild. */
export async function sdkWithRollup(): Promise<number> {
  const entry: Plugin = {
    name: 'everything',
    resolveId: (id) => (id === 'everything' ? join(root, 'everything.ts') : null),
    load: (id) => (id === join(root, 'everything.ts') ? everything : null),
  };
  const bundle = await rollup({
    input: 'everything',
    plugins: [
      entry,
      nodeResolve({ exportConditions: ['source', 'production', 'browser'], extensions: ['.ts', '.js', '.mjs'] }),
      esbuild({ target: 'es2023', minify: true, legalComments: 'none', tsconfig }),
    ],
    onwarn: () => undefined,
  });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  await bundle.close();
  return output.reduce((bytes, file) => bytes + gzipSize(file.type === 'chunk' ? file.code : file.source), 0);
}
