import assert from 'node:assert/strict';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { test } from 'node:test';
import { rollup } from 'rollup';
import { minifyLiterals } from './minify-literals.mjs';

/** Bundles one module that is `code`, with the plugin. */
async function build(code: string) {
  const virtual = { name: 'virtual', resolveId: (id: string) => id, load: () => code };
  const bundle = await rollup({
    input: 'module.js',
    external: ['lit'],
    plugins: [virtual, minifyLiterals()],
    treeshake: false,
  });
  const { output } = await bundle.generate({ sourcemap: true });
  return output[0];
}

/** What the literal in `code` is worth once built: text of a literal with its expressions, as its tag receives it. */
async function valueOf(literal: string): Promise<string> {
  const join = '(strings, ...values) => String.raw({ raw: strings }, ...values)';
  const { code } = await build(`const html = ${join}; const css = html; const svg = html;\nexport const value = ${literal};`);
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { value: string };
  return module.value;
}

test('turns white space with a newline into one space in markup', async () => {
  assert.equal(await valueOf('html`<p>\n    a  b\n  </p>\n`'), '<p> a  b </p> ');
});

test('minifies markup inside expressions of markup', async () => {
  assert.equal(await valueOf('html`<ul>\n  ${html`<li>\n  x</li>`}\n</ul>`'), '<ul> <li> x</li> </ul>');
});

test('leaves markup alone in which white space is text', async () => {
  assert.equal(await valueOf('html`<pre>\n  a\n</pre>`'), '<pre>\n  a\n</pre>');
});

test('leaves other literals alone', async () => {
  assert.equal(await valueOf('`a\n  b`'), 'a\n  b');
});

test('keeps an escaped newline of the script, which is text', async () => {
  assert.equal(await valueOf(String.raw`html${'`'}a\n b${'`'}`), 'a\n b');
});

test('minifies a style sheet', async () => {
  assert.equal(
    await valueOf('css`\n  :host {\n    color: rgb(255, 0, 0);\n    margin: 0px;\n  }\n  /* why */\n`'),
    ':host{color:red;margin:0}',
  );
});

test('keeps escapes of a style sheet', async () => {
  const value = await valueOf(String.raw`css${'`'}p::before { content: '\\201C\\60 \\\\'; }${'`'}`);
  assert.match(value, /^p:before\{content:/);
  assert.ok(/\\201c|\u201c/i.test(value) && value.includes('`') && value.includes('\\\\'), value);
});

test('only collapses white space around declarations that stand in no rule', async () => {
  assert.equal(await valueOf('css`\n  color: red;\n  margin: 0px;\n`'), ' color: red; margin: 0px; ');
});

test('only collapses white space in a style sheet with expressions', async () => {
  assert.equal(await valueOf("css`\n  a {\n    color: ${'red'};\n  }\n`"), ' a { color: red; } ');
});

test('maps what follows a literal to where it stood', async () => {
  const lines = ['import { html } from "lit";', 'export const a = html`', '  <p>', '  </p>', '`;', 'export const marker = 1;'];
  const { code, map } = await build(lines.join('\n'));
  assert.ok(map);
  const built = code.split('\n');
  const line = built.findIndex((each) => each.includes('marker'));
  const entry = new SourceMap(JSON.parse(map.toString()) as SourceMapPayload).findEntry(
    line,
    built[line]?.indexOf('marker') ?? -1,
  );
  assert.ok('originalLine' in entry);
  assert.deepEqual([entry.originalLine, entry.originalColumn], [5, lines[5]?.indexOf('marker')]);
});
