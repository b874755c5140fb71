import { expect } from '@open-wc/testing';
import { settle } from './person.ts';

/** The looks in which everything must pass: light, dark, and right to left. */
const looks = [
  { scheme: 'light', direction: 'ltr' },
  { scheme: 'dark', direction: 'ltr' },
  { scheme: 'light', direction: 'rtl' },
] as const;

/** Checks an element with axe in every look. */
export async function expectAccessible(element: Element): Promise<void> {
  const { documentElement: root } = document;
  for (const { scheme, direction } of looks) {
    root.style.setProperty('color-scheme', scheme);
    root.style.setProperty('background', 'Canvas');
    root.dir = direction;
    settle(element);
    await expect(element, `${scheme}, ${direction}`).to.be.accessible();
  }
  root.style.removeProperty('color-scheme');
  root.style.removeProperty('background');
  root.removeAttribute('dir');
}
