/** What the sources of the elements say of themselves, for comparing with the documents. */
import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { read, root } from './markdown.ts';

const elements = 'packages/elements/src';

/** What an element offers to a page, each list sorted. */
export interface ElementFacts {
  name: string;
  attributes: string[];
  events: string[];
  slots: string[];
}

/** Every element that has an entry of its own. */
export function elementFacts(): ElementFacts[] {
  return globSync(`${elements}/*/*.ts`, { cwd: root })
    .map(read)
    .flatMap((source) => {
      const name = elementIn(source);
      return name === undefined || !/@summary/.test(source) || name === 'portal-icon' ? [] : [{ name, ...factsOf(source) }];
    });
}

function factsOf(source: string): Omit<ElementFacts, 'name'> {
  const properties = [...source.matchAll(/@property\((.*?)\) (\w+)/g)].filter(
    ([, options]) => options !== '{ attribute: false }',
  );
  const attributes = properties.map(([, options = '', name = '']) => /attribute: '([^']+)'/.exec(options)?.[1] ?? name);
  if (source.includes('this.autofocus')) attributes.push('autofocus');
  return {
    attributes: attributes.sort(),
    events: tagged(source, 'event').sort(),
    slots: tagged(source, 'slot').sort(),
  };
}

const tagged = (source: string, tag: string): string[] =>
  [...source.matchAll(new RegExp(`^ \\* @${tag} (?:([a-z-]+) )?- `, 'gm'))].map(([, name]) => name ?? 'default');

/** The parts of an element: those that it names, and those that its sources draw, also what is loaded on demand. Each list sorted. */
export interface ElementParts {
  name: string;
  named: string[];
  drawn: string[];
}

/** The parts of every element that names some. */
export const elementParts = (): ElementParts[] =>
  globSync(`${elements}/*/*.ts`, { cwd: root }).flatMap((file) => {
    const named = tagged(read(file), 'csspart').sort();
    const name = elementIn(read(file));
    return name === undefined || named.length === 0 ? [] : [{ name, named, drawn: partsDrawnBy(file) }];
  });

const elementIn = (source: string): string | undefined => /^@define\('(portal-[a-z-]+)'\)/m.exec(source)?.[1];

/** Follows what a file imports, at once or on demand, as far as other elements. */
function partsDrawnBy(element: string): string[] {
  const files = [element];
  for (const file of files) files.push(...importsOf(file).filter((each) => !files.includes(each)));
  return [...new Set(files.flatMap((file) => partsIn(read(file))))].sort();
}

const importsOf = (file: string): string[] =>
  [...read(file).matchAll(/(?:from |import |import\()'(\.[^']+)'/g)]
    .map(([, path = '']) => join(dirname(file), path))
    .filter((path) => elementIn(read(path)) === undefined);

const partsIn = (source: string): string[] =>
  [...source.matchAll(/ part(?:="|: ')([\w -]+)["']/g)].flatMap(([, names = '']) => names.split(' '));

/** A custom property of the design: what it is, and which others it is worked out from. */
export interface Token {
  name: string;
  /** The default of an input, in one line. */
  value: string;
  follows: string[];
}

/** What a page may set (`inputs`), and what is worked out from it (`derived`), in the order of the sources. */
export function tokens(): { inputs: Token[]; derived: Token[] } {
  const css = ['tokens', 'base'].map((name) => read(`${elements}/shared/styles/${name}.ts`)).join('');
  const text = css.replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ');
  const all = [...text.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => ({ name, value: value.trim() }));
  const aliases = new Map<string, string>();
  const inputs: Token[] = [];
  for (const { name, value, ...rest } of [...all, ...fonts(text)]) {
    const [, input, fallback] = /^var\((--portal-[\w-]+), (.+)\)$/.exec(value) ?? [];
    if (input === undefined || fallback === undefined) continue;
    aliases.set(name, input);
    inputs.push({ name: input, value: fallback, follows: [], ...rest });
  }
  const derived = all
    .filter(({ name }) => name.startsWith('--portal-'))
    .map(({ name, value }) => ({ name, value, follows: referencesOf(value, aliases) }));
  return { inputs, derived };
}

/** The one input that is no alias: the font is taken where it is used. */
const fonts = (css: string): { name: string; value: string }[] =>
  [...css.matchAll(/font-family: (var\(--portal-font, [^;]+\));/g)].map(([, value = '']) => ({ name: 'font-family', value }));

function referencesOf(value: string, aliases: ReadonlyMap<string, string>): string[] {
  const names = [...value.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => aliases.get(name) ?? name);
  return [...new Set(names)].sort();
}
