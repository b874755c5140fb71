import type { App } from 'portal-contract';
import type { Lazy } from '../shared/lazy.ts';
import type { AppSearch } from './app-search.ts';
import type { gridParts } from './grid-parts.ts';
import { remembered } from './remembered.ts';

/** The search, which comes after the applications. */
export class GridSearch {
  readonly #parts: Lazy<typeof gridParts>;
  #search: AppSearch | undefined;
  readonly #find = remembered(
    (search: AppSearch | undefined, apps: readonly App[], query: string, category?: string) =>
      search?.find(apps, query, category) ?? named(apps, query),
  );
  readonly #readAhead = remembered((search: AppSearch, apps: readonly App[]) => search.readAhead(apps));

  constructor(parts: Lazy<typeof gridParts>) {
    this.#parts = parts;
  }

  /** What a search finds, the best first. */
  find(apps: readonly App[], query: string, category: string | undefined): readonly App[] {
    return this.#find(this.#whole, apps, query, category);
  }

  /** Fetches it, and reads the applications, before anybody looks for something. */
  prepare(apps: readonly App[]): void {
    const search = this.#whole;
    if (search) this.#readAhead(search, apps);
  }

  get #whole(): AppSearch | undefined {
    const part = this.#parts.get('search');
    return (this.#search ??= part && new part());
  }
}

/** What can be found before the search is there, and without it. */
const named = (apps: readonly App[], query: string): readonly App[] =>
  apps.filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()));
