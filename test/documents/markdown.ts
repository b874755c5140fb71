/** Reads what tests want to know of a Markdown file. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The repository's own folder. */
export const root = join(import.meta.dirname, '../..');

/** A link of a document: where it leads, and what it is called. */
export interface Link {
  text: string;
  target: string;
}

/** A code block: its language, and its lines. */
export interface CodeBlock {
  language: string;
  code: string;
}

/** The text of a file of the repository. */
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Every Markdown file of the repository. */
export const documents = (): string[] =>
  globSync(['*.md', '{docs,demo,test}/**/*.md', 'packages/*/*.md'], { cwd: root }).sort();

/** The text without its code, in which nothing is a link or a heading. */
export const prose = (markdown: string): string => markdown.replace(/^```.*?^```/gms, '').replace(/`[^`\n]+`/g, '`code`');

/** Links in the prose, images too. */
export const links = (markdown: string): Link[] =>
  [...markdown.replace(/^```.*?^```/gms, '').matchAll(/\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, text = '', target = '']) => ({
    text,
    target,
  }));

/** The names that headings can be linked by. */
export const anchors = (markdown: string): string[] =>
  [...prose(markdown).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );

/** The code blocks, in their order. */
export const codeBlocks = (markdown: string): CodeBlock[] =>
  [...markdown.matchAll(/^```(\w*)[^\n]*\n(.*?)^```/gms)].map(([, language = '', code = '']) => ({ language, code }));

/** The rows of the table between `<!-- name:start -->` and `<!-- name:end -->`, without its head. Throws where there is none. */
export function table(markdown: string, name: string): string[][] {
  const marked = new RegExp(`<!-- ${name}:start -->(.*?)<!-- ${name}:end -->`, 's').exec(markdown)?.[1];
  if (marked === undefined) throw new Error(`There is no table “${name}”.`);
  const lines = marked.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

/** What stands in backticks. */
export const codes = (cell = ''): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
