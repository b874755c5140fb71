import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const folder = join(import.meta.dirname, '../stories');

test('every file of stories is among those that are tested', () => {
  const tested = readFileSync(join(folder, 'stories.test.ts'), 'utf8').matchAll(/from '\.\/(.*\.stories\.ts)'/g);
  assert.deepEqual(Array.from(tested, ([, file]) => file).sort(), globSync('**/*.stories.ts', { cwd: folder }).sort());
});
