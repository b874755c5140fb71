/** What the portal tells the page around it. */
import type { Page } from 'playwright-core';

/** An event as the page's scripts get it. */
export interface Heard {
  name: string;
  /** The tag of the element that fired it. */
  from: string;
  /** Its own members. */
  [member: string]: unknown;
}

/** Hears every event of the portal at the window, in every document that the page shows from now on. */
export async function hear(page: Page): Promise<readonly Heard[]> {
  const heard: Heard[] = [];
  await page.exposeFunction('noteEvent', (event: string) => heard.push(JSON.parse(event) as Heard));
  await page.addInitScript(() => {
    const note = (globalThis as unknown as { noteEvent: (event: string) => void }).noteEvent;
    for (const name of ['portal-logged-in', 'portal-logged-out', 'portal-app-launched', 'portal-unsupported-step'])
      addEventListener(name, (event) => {
        const { isTrusted: _, ...members } = { ...event };
        note(JSON.stringify({ name, from: (event.target as Element).localName, ...members }));
      });
  });
  return heard;
}
