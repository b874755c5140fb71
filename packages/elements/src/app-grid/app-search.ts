import type { App } from 'portal-contract';
import { fold } from './fold.ts';
import { beginsButForATypo } from './one-typo.ts';

/** What a search looks at, with a space before every word. */
interface SearchText {
  readonly name: string;
  readonly all: string;
}

/** Folding is slow, and a search asks for the same texts at every key. */
const searchTexts = new WeakMap<App, SearchText>();

const spaced = (...texts: readonly (string | undefined)[]): string =>
  fold(texts.map((text) => ` ${text ?? ''}`).join('')).replace(/[\s\-_/.,:;()&]+/g, ' ');

/** Reads an application for the searches to come. */
function searchText(app: App): SearchText {
  let text = searchTexts.get(app);
  if (!text) {
    const { name, label, description, category, publisher } = app;
    text = { name: spaced(name), all: spaced(name, label, description, category, publisher) };
    searchTexts.set(app, text);
  }
  return text;
}

/** How well a word is found; the smaller the better. */
const [nameBegins, nameWordBegins, wordBegins, inside, almost, nowhere] = [0, 1, 2, 3, 4, 5];

/**
 * The applications in which every word of the query occurs, the best first: those whose name begins so, then those with a word of
 * the name, with any word, with anything. Only where there is none, those with a typo in a word. All of them for an empty query. With a category, only those of it.
 */
export function searchApps(all: readonly App[], query: string, category?: string): readonly App[] {
  const apps = category ? all.filter((app) => app.category === category) : all;
  const words = spaced(query).split(' ').filter(Boolean);
  if (!words.length) return apps;
  const exact = ranked(apps, words, rankOf);
  return exact.length ? exact : ranked(apps, words, tolerantly());
}

type Rank = (text: SearchText, word: string) => number;

function ranked(apps: readonly App[], words: readonly string[], rank: Rank): readonly App[] {
  const found: App[][] = Array.from({ length: nowhere }, () => []);
  for (const app of apps) {
    const text = searchText(app);
    let worst = 0;
    for (const word of words) {
      worst = Math.max(worst, rank(text, word));
      if (worst === nowhere) break;
    }
    found[worst]?.push(app);
  }
  return found.flat();
}

const rankOf: Rank = ({ name, all }, word) => {
  if (!all.includes(word)) return nowhere;
  if (name.startsWith(word, 1)) return nameBegins;
  if (name.includes(` ${word}`)) return nameWordBegins;
  return all.includes(` ${word}`) ? wordBegins : inside;
};

/** A rank that overlooks a typo. The same words occur again and again, so each is looked at once. */
function tolerantly(): Rank {
  const seen = new Map<string, boolean>();
  const matches = (typed: string, word: string): boolean => {
    const key = `${typed} ${word}`;
    let matching = seen.get(key);
    if (matching === undefined) seen.set(key, (matching = beginsButForATypo(word, typed)));
    return matching;
  };
  return (text, word) => {
    const rank = rankOf(text, word);
    if (rank !== nowhere) return rank;
    return text.all.split(' ').some((each) => each && matches(word, each)) ? almost : nowhere;
  };
}

/** Applications that are read without a pause. */
const atOnce = 200;

/** Reads applications for the searches to come while nothing else is to be done, and not at the first key. */
export function readAhead(apps: readonly App[], from = 0): void {
  for (const app of apps.slice(from, from + atOnce)) searchText(app);
  if (from + atOnce < apps.length) setTimeout(() => readAhead(apps, from + atOnce), 20);
}
