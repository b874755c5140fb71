import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { documentedSchemas } from './docs/index.ts';

const repository = resolve(import.meta.dirname, '../../..');
const script = join(repository, 'packages/contract/scripts/generate-openapi.ts');
const documentPath = 'packages/contract/openapi.json';
const guidePath = 'docs/contract.md';

interface Outcome {
  readonly code: number;
  readonly errors: string;
}

const generate = (...args: readonly string[]): Promise<Outcome> =>
  new Promise((done) => {
    const child = execFile(process.execPath, ['--conditions=source', script, ...args], (_error, _output, errors) =>
      done({ code: child.exitCode ?? -1, errors }),
    );
  });

let copy = '';

before(async () => {
  copy = await mkdtemp(join(tmpdir(), 'portal-contract-'));
  for (const path of [documentPath, guidePath, '.prettierrc']) await cp(join(repository, path), join(copy, path));
});

after(() => rm(copy, { recursive: true }));

const edit = async (path: string, change: (text: string) => string): Promise<void> =>
  writeFile(join(copy, path), change(await readFile(join(copy, path), 'utf8')));

test('what is committed is current', async () => {
  assert.deepEqual(await generate('--check'), { code: 0, errors: '' });
});

test('a file that drifted is named, and written anew', async () => {
  await edit(documentPath, (text) => text.replace('startFlow', 'beginFlow'));
  const drifted = await generate('--check', '--root', copy);
  assert.equal(drifted.code, 1);
  assert.match(drifted.errors, /openapi\.json is not current/);
  assert.doesNotMatch(drifted.errors, /contract\.md/);

  await generate('--root', copy);
  assert.equal(await readFile(join(copy, documentPath), 'utf8'), await readFile(join(repository, documentPath), 'utf8'));
});

test('a table of the guide that drifted is named', async () => {
  await edit(guidePath, (text) => text.replace('| `logOut`', '| `signOut`'));
  const { code, errors } = await generate('--check', '--root', copy);
  assert.equal(code, 1);
  assert.match(errors, /contract\.md is not current/);
});

test('the guide quotes registered examples only', async () => {
  const guide = await readFile(join(repository, guidePath), 'utf8');
  const quotes = [...guide.matchAll(/^```json(.*)\n([^]*?)^```$/gm)];
  assert.ok(quotes.length > 5);
  for (const [, info = '', json = ''] of quotes) {
    const documented = documentedSchemas.find(({ id }) => id === info.trim());
    assert.ok(documented, `a quote names its schema: "${info}"`);
    const value: unknown = JSON.parse(json);
    assert.ok(
      documented.examples.some((example) => isSame(example, value)),
      `not an example of ${documented.id}: ${json}`,
    );
  }
});

function isSame(one: unknown, other: unknown): boolean {
  try {
    assert.deepEqual(one, other);
    return true;
  } catch {
    return false;
  }
}
