import type { App } from 'portal-contract';

/**
 * What changes the direction of the text around it (Unicode bidirectional controls) or cannot be seen, but for the joiners, which
 * emoji and several scripts need.
 */
const hidden =
  /[\p{Cc}\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]+/gu;

/** Tags, which cannot be seen and spell hidden text, except where they make the flag of a region. */
const tags = /(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]*)[\u{e0000}-\u{e007f}]+/gu;

/** Something to see. U+2800 is a braille cell without dots. */
const seen = /(?!\u2800)[\p{L}\p{N}\p{P}\p{S}]/u;

/** Marks on one letter beyond which it covers the lines above and below it. */
const towers = /(\p{M}{4})\p{M}+/gu;

/** A line of text from a backend as it may be drawn: it says what it seems to say, and stays on its line. */
export const tidyLine = (text: string): string =>
  text
    .replace(/[\t-\r \u2028\u2029]+/g, ' ')
    .replace(hidden, '')
    .replace(tags, '')
    .replace(towers, '$1')
    .trim();

const plain = /^[\x21-\x7e]+( [\x21-\x7e]+)*$/;

const lines = ['name', 'description', 'label', 'category', 'publisher'] as const;

/** An application with lines that may be drawn. One whose name cannot be seen is called by its id. */
export function tidyApp<A extends App>(app: A): A {
  const tidied: A = { ...app };
  for (const line of lines) {
    const text = app[line];
    if (text === undefined || plain.test(text)) continue;
    tidied[line] = tidyLine(text);
    if (!seen.test(tidied[line])) delete tidied[line];
  }
  tidied.name ||= app.id;
  return tidied;
}
