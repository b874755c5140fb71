/** Everywhere in a browser where a secret could be left behind. */
import assert from 'node:assert/strict';
import type { BrowserContext, Page, Request } from 'playwright-core';

/** Something that nobody but the person and the server may know. */
export interface Secret {
  readonly name: string;
  readonly value: string;
  /** Answers that carry it, by kind; `start` for the start of a flow. Nothing else may. */
  readonly in: readonly string[];
}

/** A place and what was found there. */
interface Find {
  readonly place: string;
  readonly text: string;
}

/** What a script in the page reports, whenever it happens. */
type Note = (place: string, text: string) => void;

/** Looks over the shoulder of every page of a browser context. */
export class Search {
  readonly #page: Page;
  readonly #finds: Find[] = [];
  readonly #requests: Request[] = [];
  readonly #bodies: { readonly url: string; readonly body: string }[] = [];

  private constructor(page: Page) {
    this.#page = page;
  }

  /** Begins before the first page is loaded. */
  static async begin(context: BrowserContext, page: Page): Promise<Search> {
    const search = new Search(page);
    context.on('request', (request) => search.#requests.push(request));
    context.on('console', (message) => search.#note('console', message.text()));
    await context.exposeFunction('noteText', search.#note);
    // Chromium does not tell the body of a request that a page has made as an object.
    await context.exposeFunction('noteBody', (url: string, body: string) => search.#bodies.push({ url, body }));
    await context.addInitScript(listenInPage);
    return search;
  }

  /** Looks through everything that the page keeps and shows now. Text and values are left out where the secret is due. */
  async look({ shown = false } = {}): Promise<void> {
    const { databases, ...kept } = await this.#page.evaluate(lookInPage);
    assert.equal(databases, '[[],[]]', 'The page keeps a database or a cache.');
    for (const [place, text] of Object.entries(kept)) if (!shown || place !== 'content') this.#note(place, text);
  }

  /** Fails where a secret was found, and where it did not even travel to the server: then the search would be for nothing. */
  async assertNothingOf(secrets: readonly Secret[]): Promise<void> {
    assert.ok(secrets.length > 0);
    for (const { name, value, in: kinds } of secrets) {
      const found = this.#finds.filter(({ text }) => spellings(value).some((each) => text.includes(each)));
      assert.deepEqual([...new Set(found.map(({ place }) => place))], [], `${name} was found`);
      assert.deepEqual(await this.#carriers(value), [...new Set(kinds)].sort(), `${name} travels`);
    }
  }

  /** What carried a text: kinds of answers, `start`, or the whole request where it is none of these. */
  async #carriers(value: string): Promise<string[]> {
    const carriers = new Set<string>();
    const isIn = (text: string): boolean => spellings(value).some((each) => text.includes(each));
    for (const request of this.#requests) {
      const open = [request.url(), ...Object.values(await request.allHeaders())].join('\n');
      if (isIn(open)) carriers.add(`${request.method()} ${open}`);
    }
    for (const { url, body } of this.#bodies) if (isIn(body)) carriers.add(kindOf(url, body));
    return [...carriers].sort();
  }

  readonly #note: Note = (place, text) => {
    this.#finds.push({ place, text });
  };
}

/** What a request says, if it is one of a flow. */
function kindOf(url: string, body: string): string {
  const { pathname } = new URL(url);
  if (pathname.endsWith('/flows')) return 'start';
  return pathname.endsWith('/answers') ? (JSON.parse(body) as { kind: string }).kind : url;
}

/** How a secret could be written: as it is, in an address, in Base64, and without what groups it. */
function spellings(value: string): string[] {
  const bare = value.replaceAll(/[\s-]/g, '');
  const raw = [value, bare, value.match(/.{1,4}/g)?.join(' ') ?? value, encodeURIComponent(value)];
  return [...new Set([...raw, ...[value, bare].map((each) => btoa(each).replace(/=+$/, ''))])];
}

/** Runs before the scripts of a page: notes what passes by and is gone when anybody looks. */
function listenInPage(): void {
  interface Listening {
    readonly noteText: (place: string, text: string) => void;
    readonly noteBody: (url: string, body: string) => Promise<void>;
  }
  const { noteText: note, noteBody } = globalThis as unknown as Listening;
  /** A value as text, each object once, and nodes not at all: their attributes are looked at elsewhere. */
  const plain = (value: unknown): string => {
    const seen = new WeakSet();
    const once = (_: string, each: unknown): unknown => {
      if (typeof each !== 'object' || each === null) return each;
      if (each instanceof Node || seen.has(each)) return undefined;
      seen.add(each);
      return each;
    };
    return JSON.stringify(value, once) ?? '';
  };
  /** Calls a function of the page as it is called, after noting what it is called with. */
  const tap = <Name extends string>(owner: Record<Name, unknown>, name: Name, text: (...args: unknown[]) => string): void => {
    const original = owner[name] as (...args: unknown[]) => unknown;
    owner[name] = function (this: unknown, ...args: unknown[]): unknown {
      note(name, text(...args));
      return original.apply(this, args);
    };
  };
  const detail = (event: unknown): string => {
    const { isTrusted: _, ...members } = { ...(event as Event), detail: (event as CustomEvent).detail as unknown };
    return plain([(event as Event).type, members]);
  };
  tap(EventTarget.prototype as never, 'dispatchEvent', detail);
  tap(Element.prototype as never, 'setAttribute', (...args) => args.join('='));
  tap(Storage.prototype as never, 'setItem', plain);
  tap(History.prototype as never, 'pushState', plain);
  tap(History.prototype as never, 'replaceState', plain);
  tap(BroadcastChannel.prototype as never, 'postMessage', plain);
  tap(globalThis as never, 'postMessage', plain);
  tap(XMLHttpRequest.prototype as never, 'send', plain);
  tap(Navigator.prototype as never, 'sendBeacon', plain);
  tap(WebSocket.prototype as never, 'send', plain);
  const send = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    await noteBody(request.url, await request.clone().text());
    return send(request);
  };
}

/**
 * What a page keeps and shows, by place. Without the one timing of the navigation itself: Chromium keeps the address there with
 * its fragment, and nothing takes it away. What is in a fragment must be used up by the time that a script can read it there.
 */
async function lookInPage(): Promise<Record<string, string>> {
  const markup: string[] = [];
  const content: string[] = [];
  const visit = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) markup.push(`${element.localName} ${name}=${value}`);
      if (element instanceof HTMLInputElement) content.push(element.value);
      if (element.shadowRoot) visit(element.shadowRoot);
    }
    // A document has no text of its own.
    content.push((root instanceof Document ? root.documentElement : root).textContent ?? '');
  };
  visit(document);
  return {
    databases: JSON.stringify([await indexedDB.databases(), await caches.keys()]),
    attributes: markup.join('\n'),
    content: content.join('\n'),
    storages: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    address: JSON.stringify([location.href, document.referrer, document.title, history.state, window.name]),
    cookies: document.cookie,
    timings: JSON.stringify(performance.getEntries().filter(({ entryType }) => entryType !== 'navigation')),
  };
}
