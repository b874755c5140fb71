/** A rollup plugin that compiles TypeScript with TypeScript itself. */
import { join } from 'node:path';
import ts from 'typescript';

const helper = join(import.meta.dirname, 'decorate.mjs');

/**
 * Compiles modules one by one, without checking them. esbuild would make a `WeakMap` of each private member of a class that has
 * fields to decorate; TypeScript leaves them as they are: less code.
 *
 * @returns {import('rollup').Plugin}
 */
export function compileTypescript() {
  return {
    name: 'compile-typescript',
    transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      const { outputText, sourceMapText = '' } = ts.transpileModule(code, { fileName: id, compilerOptions });
      const lines = outputText.includes('__decorate(') ? `import { __decorate } from ${JSON.stringify(helper)};` : '';
      return { code: lines + outputText, map: sourceMapText };
    },
  };
}

/** What decides about the output in `tsconfig.base.json` and the elements' own, but for helpers, which are imported. */
const compilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  experimentalDecorators: true,
  useDefineForClassFields: false,
  noEmitHelpers: true,
  sourceMap: true,
};
