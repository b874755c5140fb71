/** A rollup plugin that takes the white space out of Lit's `html`, `svg` and `css` literals, which minifiers leave alone. */
import { transform } from 'esbuild';

/** @typedef {{ type: string; start: number; end: number; [key: string]: unknown }} Node A node of the syntax tree. */
/** @typedef {Node & { value: { raw: string; cooked: string } }} Quasi The text of a literal between two expressions. */
/** @typedef {{ start: number; end: number; text: string }} Edit What replaces a part of the code. */

const tags = new Set(['html', 'svg', 'css']);
const whiteSpaceWithNewline = /\s*\n\s*/g;
const keepsWhiteSpace = /<(pre|textarea)\b/i;

/**
 * Minifies the literals tagged `html`, `svg` and `css`. It reads JavaScript: put it after what compiles TypeScript.
 *
 * White space that holds a newline becomes one space, never none: between two words or inline elements it is seen.
 *
 * @returns {import('rollup').Plugin}
 */
export function minifyLiterals() {
  return {
    name: 'minify-literals',
    async transform(code) {
      if (!/\b(html|svg|css)\s*`/.test(code)) return null;
      const edits = await Promise.all(
        taggedTemplates(/** @type {Node} */ (/** @type {unknown} */ (this.parse(code)))).map(editsOf),
      );
      return apply(
        code,
        edits.flat().sort((one, other) => one.start - other.start),
      );
    },
  };
}

/**
 * Every literal with one of the tags, at any depth.
 *
 * @param {unknown} node
 * @returns {{ tag: string; quasis: Quasi[] }[]}
 */
function taggedTemplates(node) {
  if (Array.isArray(node)) return node.flatMap(taggedTemplates);
  if (typeof node !== 'object' || node === null) return [];
  const inside = Object.values(node).flatMap(taggedTemplates);
  const { type, tag, quasi } = /** @type {{ type?: string; tag?: { name?: string }; quasi?: { quasis: Quasi[] } }} */ (node);
  if (type !== 'TaggedTemplateExpression' || !tag?.name || !quasi || !tags.has(tag.name)) return inside;
  return [{ tag: tag.name, quasis: quasi.quasis }, ...inside];
}

/**
 * @param {{ tag: string; quasis: Quasi[] }} literal
 * @returns {Promise<Edit[]>}
 */
async function editsOf({ tag, quasis }) {
  const [only, ...others] = quasis;
  if (tag === 'css' && only && others.length === 0) return [{ ...rangeOf(only), text: await minifyCss(only.value.cooked) }];
  if (quasis.some(({ value }) => keepsWhiteSpace.test(value.raw))) return [];
  return quasis.map((quasi) => ({ ...rangeOf(quasi), text: quasi.value.raw.replace(whiteSpaceWithNewline, ' ') }));
}

/** @param {Quasi} quasi */
const rangeOf = ({ start, end }) => ({ start, end });

/**
 * What esbuild does not understand, such as declarations that stand in no rule, only loses its white space.
 *
 * @param {string} css
 */
async function minifyCss(css) {
  const { code, warnings } = await transform(css, { loader: 'css', minify: true, logLevel: 'silent' });
  const minified = warnings.length > 0 ? css.replace(whiteSpaceWithNewline, ' ') : code.trim();
  return minified.replace(/[\\`]|\$(?=\{)/g, '\\$&');
}

/**
 * The code with its edits made, and a source map that leads from each word left to where it stood.
 *
 * @param {string} code
 * @param {Edit[]} edits
 * @returns {import('rollup').TransformResult}
 */
function apply(code, edits) {
  const source = positions(code);
  /** @type {[number, number, number, number][][]} */
  const mappings = [[]];
  let column = 0;
  let result = '';
  /** @param {string} text @param {number} start */
  const append = (text, start, moves = true) => {
    for (const word of text.split(/(?<=\n)|\b/)) {
      const { line, column: from } = source(start);
      mappings.at(-1)?.push([column, 0, line, from]);
      if (moves) start += word.length;
      column += word.length;
      if (word.endsWith('\n')) {
        mappings.push([]);
        column = 0;
      }
    }
    result += text;
  };
  let at = 0;
  for (const { start, end, text } of edits) {
    append(code.slice(at, start), at);
    append(text, start, false);
    at = end;
  }
  append(code.slice(at), at);
  // Rollup decodes encoded mappings and takes decoded ones as they are; its declarations know only the encoded.
  const map = /** @type {import('rollup').ExistingRawSourceMap} */ (
    /** @type {unknown} */ ({ version: 3, sources: [''], names: [], mappings })
  );
  return { code: result, map };
}

/**
 * Tells the line and column, both from 0, of an offset; offsets are asked for in growing order.
 *
 * @param {string} code
 */
function positions(code) {
  let line = 0;
  let lineStart = 0;
  /** @param {number} offset */
  return (offset) => {
    for (let next = code.indexOf('\n', lineStart); next !== -1 && next < offset; next = code.indexOf('\n', lineStart)) {
      line += 1;
      lineStart = next + 1;
    }
    return { line, column: offset - lineStart };
  };
}
