import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';

/** What `tsc -b` has made of each package bundles as it would at somebody who has installed it. */
const packages = join(import.meta.dirname, '../packages');

for (const name of ['contract', 'sdk', 'mock', 'elements']) {
  const folder = join(packages, name);
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    exports: Record<string, string | { default: string }>;
  };
  for (const [path, target] of Object.entries(exports)) {
    if (typeof target === 'string') continue;
    test(`portal-${name}${path.slice(1)} bundles from its build`, async () => {
      const { errors, outputFiles } = await build({
        entryPoints: [join(folder, target.default)],
        bundle: true,
        write: false,
        format: 'esm',
        platform: name === 'mock' ? 'node' : 'browser',
        logLevel: 'silent',
      });
      assert.deepEqual(errors, []);
      assert.ok(outputFiles[0] && outputFiles[0].contents.length > 100);
    });
  }
}
