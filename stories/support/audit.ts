import axe, { type RunOptions } from 'axe-core';

/** What a look can change for axe. */
const contrast = 'color-contrast';

/**
 * What axe finds in an element, as sentences: by every rule, by contrast alone where only colours differ from what was looked at
 * before, or by everything else where they do not. Contrast takes longer than all the others.
 */
export async function audit(element: Element, look: 'all' | 'colours' | 'layout'): Promise<string[]> {
  const options: Record<typeof look, RunOptions> = {
    all: {},
    colours: { runOnly: [contrast] },
    layout: { rules: { [contrast]: { enabled: false } } },
  };
  const { violations } = await axe.run(element, { resultTypes: ['violations'], preload: false, ...options[look] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`));
}
