import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig, type BuiltInParserName } from 'prettier';
import { createOpenApiDocument } from '../src/openapi.ts';
import { operationsTable, problemsTable } from './operations-table.ts';

/** A file that is generated, or holds generated parts: its path from the root, and what it should hold. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

const documentPath = 'packages/contract/openapi.json';
const guidePath = 'docs/contract.md';

/** Formats as the project's formatter would, so that the two never disagree. */
const formatted = async (root: string, path: string, content: string, parser: BuiltInParserName): Promise<string> =>
  format(content, { ...(await resolveConfig(join(root, path))), parser });

async function openApiFile(root: string): Promise<GeneratedFile> {
  const content = JSON.stringify(createOpenApiDocument(), null, 2);
  return { path: documentPath, content: await formatted(root, documentPath, content, 'json') };
}

/**
 * Replaces what stands between the markers `<!-- <name>:start -->` and `<!-- <name>:end -->`.
 *
 * @throws Error when the text has no such markers.
 */
export function replaceSection(text: string, name: string, section: string): string {
  const start = `<!-- ${name}:start -->`;
  const end = `<!-- ${name}:end -->`;
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${guidePath} has no section between ${start} and ${end}.`);
  return `${text.slice(0, from + start.length)}\n\n${section.trim()}\n\n${text.slice(to)}`;
}

async function guideFile(root: string): Promise<GeneratedFile> {
  const sections = { operations: operationsTable(), problems: problemsTable() };
  let content = await readFile(join(root, guidePath), 'utf8');
  for (const [name, section] of Object.entries(sections))
    content = replaceSection(content, name, await formatted(root, guidePath, section, 'markdown'));
  return { path: guidePath, content };
}

/** Everything that is generated from the contract, for the repository at `root`. */
export const generatedFiles = (root: string): Promise<readonly GeneratedFile[]> =>
  Promise.all([openApiFile(root), guideFile(root)]);

/** The paths of the files that are missing or do not hold what they should. */
export async function staleFiles(root: string, files: readonly GeneratedFile[]): Promise<readonly string[]> {
  const isStale = async ({ path, content }: GeneratedFile): Promise<boolean> =>
    (await readFile(join(root, path), 'utf8').catch(() => undefined)) !== content;
  const stale = await Promise.all(files.map(async (file) => ((await isStale(file)) ? [file.path] : [])));
  return stale.flat();
}
