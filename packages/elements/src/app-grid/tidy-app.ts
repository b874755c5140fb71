import type { App } from 'portal-contract';

/**
 * What changes the direction of the text around it (Unicode bidirectional controls) or cannot be seen, but for the joiners, which
 * emoji and several scripts need.
 */
const hidden =
  /[\p{Cc}\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]+/gu;

/** Marks on one letter beyond which it covers the lines above and below it. */
const towers = /(\p{M}{4})\p{M}+/gu;

/** A line of text from a backend as it may be drawn: it says what it seems to say, and stays on its line. */
export const tidyLine = (text: string): string =>
  text
    .replace(/[\t-\r \u2028\u2029]+/g, ' ')
    .replace(hidden, '')
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
    if (!tidied[line]) delete tidied[line];
  }
  tidied.name ||= app.id;
  return tidied;
}
