import type { App } from 'portal-contract';
import type { PortalConnection } from 'portal-sdk';
import type { Arrangement, Change } from './arrangement.ts';
import type { Section } from './sections.ts';
import type { Launching, TileOptions } from './tile.ts';
import type { Times } from './times.ts';

/** What stands above the applications: one thing at a time. */
export type Overlay =
  | { readonly kind: 'sort-menu'; readonly anchor: HTMLElement }
  | { readonly kind: 'app-menu'; readonly anchor: HTMLElement; readonly app: string }
  | { readonly kind: 'collection-menu'; readonly anchor: HTMLElement; readonly id: string }
  | { readonly kind: 'details'; readonly app: string; readonly anchor?: HTMLElement }
  /** Names a collection: one that there is, or a new one with these applications. */
  | { readonly kind: 'naming'; readonly id?: string; readonly apps?: readonly string[] };

/** Something that was done, and how to take it back. */
export interface Done {
  readonly text: string;
  readonly undo?: Change;
}

/** What the parts of the grid know of it, and what they can ask of it. */
export interface GridContext {
  readonly client: PortalConnection;
  /** The language of the page, as a BCP 47 tag. */
  readonly locale: string;
  readonly company: string | undefined;
  /** All applications, in the administrator's order. */
  readonly apps: readonly App[];
  readonly arrangement: Arrangement;
  readonly sections: readonly Section[];
  /** `category`, `name` or `recent`, as shown now. */
  readonly sort: string;
  /** Whether the person may choose how to sort, and not the page that embeds the grid. */
  readonly choosesSort: boolean;
  readonly times: Times | undefined;
  /** What stands above the applications now. */
  readonly overlay: Overlay | undefined;
  /** How far applications are with being opened, by id; another map whenever that changes. */
  readonly launching: ReadonlyMap<string, Launching>;
  tileOptions(app: App): TileOptions;
  appOf(id: string): App | undefined;
  launch(id: string, event: MouseEvent): void;
  setFavourite(id: string, favourite: boolean): void;
  /** Changes the arrangement, and says so where that could be a surprise. */
  change(change: Change, done?: Done): void;
  /** Says something, without a change. */
  say(done: Done | undefined): void;
  show(overlay: Overlay | undefined): void;
  rearrange(on: boolean): void;
}
