/** What is wrong with a page as it stands, whatever state it is in. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Waits until nothing fades or slides any more: half-faded text has no contrast yet. What goes on for ever is not waited for. */
export const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const moves = ({ effect }: Animation): boolean => effect?.getComputedTiming().iterations !== Infinity;
    // One transition may set off another a frame later, where a colour is handed down.
    for (let still = 0; still < 3; still = document.getAnimations().some(moves) ? 0 : still + 1)
      await new Promise(requestAnimationFrame);
  });

/** What axe finds, as sentences: by every rule, or by some. The page's policy must let its script in (`bypassCSP`). */
export async function audit(page: Page, rules?: string[]): Promise<string[]> {
  await settle(page);
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (runOnly) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    const options = { resultTypes: ['violations' as const], preload: false, ...(runOnly && { runOnly }) };
    return (await inPage.run(document, options)).violations;
  }, rules);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`));
}

/** Elements that stick out of the window sideways, as markup. What is only there for screen readers may. */
export async function overflow(page: Page): Promise<string[]> {
  const found = await page.evaluate(() => {
    const wide: string[] = [];
    const visit = (root: Document | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) visit(element.shadowRoot);
        const { left, right, width } = element.getBoundingClientRect();
        if (width > 1 && element.checkVisibility() && (left < -0.5 || right > innerWidth + 0.5)) wide.push(element.outerHTML);
      }
    };
    visit(document);
    const { scrollWidth } = document.documentElement;
    return scrollWidth > innerWidth ? [...wide, `The page is ${scrollWidth} wide.`] : wide;
  });
  // The input of a code is wider than its cells by one, and clipped, so that the last digit does not scroll.
  return found.filter((markup) => !markup.startsWith('<input class="p-code-input"'));
}
