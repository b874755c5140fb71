import type { TestContext } from 'node:test';

/** Shows the page again as it was left, or for the first time. */
export type ShowPage = (event: { persisted: boolean }) => void;

/**
 * Makes this process look like a page to whoever asks for a document, for one test. Node's own channels join its tabs. Listeners
 * may still be taken away when the document is gone.
 */
export function asPage(t: TestContext): ShowPage {
  const page = new EventTarget();
  Object.assign(globalThis, {
    document: {},
    addEventListener: page.addEventListener.bind(page),
    removeEventListener: page.removeEventListener.bind(page),
  });
  t.after(() => Reflect.deleteProperty(globalThis, 'document'));
  return ({ persisted }) => page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
}
