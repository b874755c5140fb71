import type { App } from 'portal-contract';
import { fold } from './fold.ts';
import { Vocabulary } from './vocabulary.ts';

/** The words of an application, as numbers of the vocabulary. Those of its name come first. */
interface AppWords {
  readonly ids: readonly number[];
  readonly inName: number;
}

/** How well a word is found; the smaller the better. */
const [nameBegins, nameWordBegins, wordBegins, inside, almost, nowhere] = [0, 1, 2, 3, 4, 5];

/** Applications that are read without a pause. */
const atOnce = 200;

/**
 * Finds applications by what is typed. Ten thousand of them have a few thousand different words: a key asks which of those
 * match, and then only looks them up.
 */
export class AppSearch {
  readonly #vocabulary = new Vocabulary();
  /** Folding is slow, and a search asks for the same texts at every key. */
  readonly #known = new WeakMap<App, AppWords>();

  /**
   * The applications in which every word of the query occurs, the best first: those whose name begins so, then those with a word of
   * the name, with any word, with anything. Only where there is none, those with a typo in a word. All of them for an empty query. With a category, only those of it.
   */
  find(all: readonly App[], query: string, category?: string): readonly App[] {
    const apps = category ? all.filter((app) => app.category === category) : all;
    const typed = wordsOf(query);
    if (!typed.length) return apps;
    const read = apps.map((app) => this.#read(app));
    const vocabulary = this.#vocabulary;
    const exact = ranked(
      apps,
      read,
      typed.map((word) => vocabulary.matching(word)),
    );
    return exact.length
      ? exact
      : ranked(
          apps,
          read,
          typed.map((word) => vocabulary.almostMatching(word)),
        );
  }

  /** Reads applications for the searches to come while nothing else is to be done, and not at the first key. */
  readAhead(apps: readonly App[], from = 0): void {
    for (const app of apps.slice(from, from + atOnce)) this.#read(app);
    if (from + atOnce < apps.length) setTimeout(() => this.readAhead(apps, from + atOnce), 20);
  }

  #read(app: App): AppWords {
    let words = this.#known.get(app);
    if (!words) {
      const { name, label, description, category, publisher } = app;
      const inName = wordsOf(name);
      const others = wordsOf([label, description, category, publisher].join(' '));
      words = { ids: [...inName, ...others].map((word) => this.#vocabulary.add(word)), inName: inName.length };
      this.#known.set(app, words);
    }
    return words;
  }
}

const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/[\s\-_/.,:;()&]+/)
    .filter(Boolean);

/** Applications by how well the worst of the typed words is found in them. */
function ranked(apps: readonly App[], read: readonly AppWords[], typed: readonly Uint8Array[]): readonly App[] {
  const found: App[][] = Array.from({ length: nowhere }, () => []);
  apps.forEach((app, at) => {
    let worst = 0;
    for (const matches of typed) worst = Math.max(worst, rankOf(read[at], matches));
    found[worst]?.push(app);
  });
  return found.flat();
}

function rankOf(words: AppWords | undefined, matches: Uint8Array): number {
  let best = nowhere;
  if (!words) return best;
  const { ids, inName } = words;
  for (let at = 0; at < ids.length; at += 1) {
    const rank = rankAt(matches[ids[at] ?? 0] ?? Vocabulary.none, at, inName);
    if (rank < best) best = rank;
  }
  return best;
}

function rankAt(match: number, at: number, inName: number): number {
  if (match === Vocabulary.none) return nowhere;
  if (match === Vocabulary.begins) return at >= inName ? wordBegins : at ? nameWordBegins : nameBegins;
  return match === Vocabulary.inside ? inside : almost;
}
