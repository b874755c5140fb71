import { beginsButForATypo } from './one-typo.ts';

/** Different words, by number. */
export class Vocabulary {
  /** How a word matches what is typed. */
  static readonly none = 0;
  static readonly almost = 1;
  static readonly inside = 2;
  static readonly begins = 3;

  readonly #words: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a word, from 0. */
  add(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#words.push(word) - 1;
      this.#numbers.set(word, number);
    }
    return number;
  }

  /** How every word matches, by number. */
  matching(typed: string): Uint8Array {
    return Uint8Array.from(this.#words, (word) => matchOf(word, typed));
  }

  /** The same, overlooking a typo. */
  almostMatching(typed: string): Uint8Array {
    return Uint8Array.from(
      this.#words,
      (word) => matchOf(word, typed) || (beginsButForATypo(word, typed) ? Vocabulary.almost : Vocabulary.none),
    );
  }
}

function matchOf(word: string, typed: string): number {
  const at = word.indexOf(typed);
  return at < 0 ? Vocabulary.none : at ? Vocabulary.inside : Vocabulary.begins;
}
