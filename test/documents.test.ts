import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { people, scenarios } from 'portal-mock';
import { elementFacts, elementParts, tokens } from './documents/elements-source.ts';
import { anchors, codeBlocks, codes, documents, links, read, root, table } from './documents/markdown.ts';

const files = documents();

/** Runs Node on sources, as the scripts do. */
const node = (...args: string[]): string =>
  execFileSync(process.execPath, ['--conditions=source', '--disable-warning=ExperimentalWarning', ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

test('there are documents with links to check', () => {
  assert.ok(files.includes('README.md'));
  assert.ok(files.flatMap((file) => links(read(file))).length > 50);
});

for (const file of files) {
  test(`every link of ${file} leads somewhere`, () => {
    const targets = links(read(file)).flatMap(({ target }) => (/^[a-z]+:/.test(target) ? [] : [target]));
    const broken = targets.filter((target) => {
      const [path = '', anchor] = target.split('#');
      const to = path === '' ? file : join(dirname(file), path);
      if (!existsSync(join(root, to))) return true;
      return anchor !== undefined && !anchors(read(to)).includes(anchor);
    });
    assert.deepEqual(broken, []);
  });
}

test('every test that a document names is there under that name', () => {
  const named = files.flatMap((file) =>
    links(read(file))
      .filter(({ target }) => target.endsWith('.test.ts'))
      .map(({ text, target }) => ({ text, path: join(dirname(file), target) })),
  );
  assert.ok(named.length > 20);
  assert.deepEqual(
    named.filter(({ text, path }) => !read(path).includes(`'${text}'`)),
    [],
  );
});

test('every file that the guide for contributors names is there', () => {
  const paths = codes(read('CONTRIBUTING.md')).filter(
    (code) => /^(packages|test|docs|demo|build)\//.test(code) && !code.includes('<'),
  );
  assert.ok(paths.length > 10);
  assert.deepEqual(
    paths.filter((path) => !existsSync(join(root, path))),
    [],
  );
});

test('every script that a document names is one', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = files.flatMap((file) => [...read(file).matchAll(/npm run ([a-z]+)/g)].map(([, name = '']) => name));
  assert.ok(named.includes('size'));
  assert.deepEqual(
    named.filter((name) => !Object.hasOwn(scripts, name)),
    [],
  );
});

for (const file of ['README.md', 'packages/mock/README.md']) {
  test(`the people of ${file} are those of the mock`, () => {
    assert.deepEqual(
      table(read(file), 'people'),
      Object.values(people).map(({ name, email, password, summary }) => [name, `\`${email}\``, `\`${password}\``, summary]),
    );
  });
}

test('the mock’s secret that is shown is Astrid’s', () => {
  const [{ secret }] = people.astrid.authenticators;
  assert.equal(read('packages/mock/README.md').split(secret).length, 3);
});

test('the scenarios of the mock’s README are those it has', () => {
  assert.deepEqual(
    table(read('packages/mock/README.md'), 'scenarios'),
    Object.entries(scenarios).map(([name, { summary }]) => [`\`${name}\``, summary]),
  );
});

test('the states of the log-in are reached by scenarios that there are, as people who are', () => {
  const rows = table(read('README.md'), 'states');
  const entered = rows.flatMap(([, opened]) => codes(opened).flatMap((code) => code.split('?scenario=').at(-1) ?? []));
  const unknown = entered.filter((name) => !name.startsWith('/login') && !Object.hasOwn(scenarios, name));
  assert.ok(rows.length > 20);
  assert.deepEqual(unknown, []);
  const names = Object.values(people).map(({ name }) => name.split(' ')[0]);
  const missing = ['Astrid', 'Karin', 'Celia', 'Dmitri', 'Ines', 'Jonas', 'Mateo', 'Nadia', 'Omar'].filter(
    (name) => !names.includes(name) || !rows.some(([, , person = '']) => person.includes(name)),
  );
  assert.deepEqual(missing, []);
});

test('the states of the profile are reached by scenarios that there are, as people who are', () => {
  const rows = table(read('README.md'), 'profile-states');
  const entered = rows.flatMap(([, opened]) => codes(opened).map((code) => code.split('?scenario=')));
  assert.ok(rows.length > 5);
  for (const [path, name = ''] of entered) assert.deepEqual([path, Object.hasOwn(scenarios, name)], ['/profile', true]);
  const names = Object.values(people).map(({ name }) => name.split(' ')[0] ?? '');
  for (const [state, , person = ''] of rows)
    assert.ok(
      names.some((name) => person.includes(name)),
      state,
    );
});

test('the options of the mock’s README are those it takes', () => {
  const [, options = ''] = /export interface MockOptions \{(.*?)^\}/ms.exec(read('packages/mock/src/create-context.ts')) ?? [];
  assert.deepEqual(
    table(read('packages/mock/README.md'), 'options').map(([name]) => name),
    [...options.matchAll(/readonly (\w+)\?/g)].map(([, name = '']) => `\`${name}\``),
  );
});

test('the mock’s README shows the help of its command', () => {
  const [help] = codeBlocks(read('packages/mock/README.md')).filter(({ language }) => language === 'text');
  assert.equal(node('packages/mock/src/cli.ts', '--help'), help?.code);
});

for (const { code } of codeBlocks(read('packages/mock/README.md')).filter(({ language }) => language === 'ts')) {
  test(`the mock’s README prints what it says: ${printed(code).join(', ')}`, async () => {
    const sample = code.replaceAll('4100', String(await freePort()));
    const output = node('--input-type=module-typescript', '--eval', sample);
    assert.deepEqual(output.trimEnd().split('\n'), printed(sample));
  });
}

/** What a sample says that it prints, in the comments beside. */
function printed(code: string): string[] {
  const lines = [...code.matchAll(/console\.log\(.*\).*; \/\/ (.+)$/gm)].map(([, line = '']) => line);
  assert.ok(lines.length > 0);
  return lines;
}

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

test('the guide for hosts lists what the elements offer', () => {
  const listed = table(read('docs/embedding.md'), 'elements').map(([name, attributes, events, slots = '']) => ({
    name: codes(name)[0]?.slice(1, -1),
    attributes: codes(attributes).sort(),
    events: codes(events).sort(),
    slots: [...(slots.startsWith('default') ? ['default'] : []), ...codes(slots)].sort(),
  }));
  const byName = (a: { name: string | undefined }, b: { name: string | undefined }): number =>
    (a.name ?? '').localeCompare(b.name ?? '');
  assert.deepEqual(listed.sort(byName), elementFacts().sort(byName));
});

test('the guide for hosts lists the parts that the elements have', () => {
  const listed = table(read('docs/embedding.md'), 'parts').map(([where, parts]) => [codes(where)[0], codes(parts).sort()]);
  const withForms = elementParts().filter(({ name }) => ['portal-login', 'portal-step-up'].includes(name));
  const inForms = withForms.flatMap(({ named, drawn }) => drawn.filter((part) => !named.includes(part)));
  assert.deepEqual(Object.fromEntries(listed), {
    ...Object.fromEntries(elementParts().map(({ name, named }) => [`${name}::part(…)`, named])),
    "portal-login [part~='…']": [...new Set(inForms)].sort(),
  });
});

test('every part that an element names is drawn, and every part that is drawn has a name', () => {
  const all = elementParts();
  const known = new Set(all.flatMap(({ named }) => named));
  for (const { drawn } of all.filter(({ name }) => ['portal-login', 'portal-step-up'].includes(name)))
    for (const part of drawn) known.add(part);
  assert.ok(all.length > 5);
  assert.deepEqual(
    all.flatMap(({ name, named, drawn }) => [
      ...named.filter((part) => !drawn.includes(part)).map((part) => `${name} does not draw ${part}`),
      ...drawn.filter((part) => !known.has(part)).map((part) => `${name} draws ${part}, which has no name`),
    ]),
    [],
  );
});

test('the guide for designers lists every input with its default', () => {
  const listed = table(read('docs/theming.md'), 'inputs').map(([name, value]) => [codes(name)[0], codes(value)[0]]);
  assert.deepEqual(
    listed,
    tokens().inputs.map(({ name, value }) => [name, value]),
  );
});

test('the guide for designers lists every derived token with what it follows', () => {
  const listed = table(read('docs/theming.md'), 'derived').map(([name, follows]) => [codes(name)[0], codes(follows).sort()]);
  assert.deepEqual(
    listed,
    tokens().derived.map(({ name, follows }) => [name, follows]),
  );
});
