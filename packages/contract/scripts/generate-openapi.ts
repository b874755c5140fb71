/**
 * Writes `packages/contract/openapi.json` and the tables of `docs/contract.md` from the operation and problem tables.
 *
 * `--check` writes nothing, and exits 1 when a file is not current. `--root <dir>` works on another copy of the repository.
 */
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generatedFiles, staleFiles } from './generated-files.ts';

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    root: { type: 'string', default: resolve(import.meta.dirname, '../../..') },
  },
});

const files = await generatedFiles(values.root);
const stale = await staleFiles(values.root, files);

if (values.check) {
  for (const path of stale) console.error(`${path} is not current. Run "npm run generate" and commit the result.`);
  process.exitCode = stale.length ? 1 : 0;
} else {
  for (const { path, content } of files) await writeFile(join(values.root, path), content);
  console.log(stale.length ? `Wrote ${stale.join(', ')}.` : 'Everything generated is current.');
}
