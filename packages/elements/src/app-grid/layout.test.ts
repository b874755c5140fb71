import { expect, fixture, html } from '@open-wc/testing';
import { link, see } from '../testing/person.ts';
import { portal } from '../testing/portal.ts';
import { haveSession } from '../testing/session.ts';
import './app-grid.ts';
import type { PortalAppGrid } from './app-grid.ts';

/** How far the focus ring reaches beyond its tile, in pixels. */
const ring = 4;

async function show(width: number): Promise<PortalAppGrid> {
  const one = portal();
  await haveSession(one);
  const grid = await fixture<PortalAppGrid>(html`<portal-app-grid .client=${one.client}></portal-app-grid>`);
  grid.style.setProperty('width', `${width}px`);
  await see(() => link(grid, 'Huddle'), 'Huddle');
  return grid;
}

const all = (grid: PortalAppGrid, selector: string): Element[] => [...(grid.shadowRoot?.querySelectorAll(selector) ?? [])];

describe('portal-app-grid, layout', () => {
  for (const width of [300, 600, 1200]) {
    it(`leaves room for the focus ring of every tile in the sections, which cut off what sticks out (${width} pixels)`, async () => {
      const grid = await show(width);
      for (const section of all(grid, '.section')) {
        const clip = section.getBoundingClientRect();
        for (const tile of section.querySelectorAll('.tile')) {
          const { left, right, top, bottom } = tile.getBoundingClientRect();
          expect(left - ring).to.be.at.least(clip.left);
          expect(right + ring).to.be.at.most(clip.right);
          expect(top - ring).to.be.at.least(clip.top);
          expect(bottom + ring).to.be.at.most(clip.bottom);
        }
      }
    });
  }

  it('draws the lines between wide sections as wide as what stands below them', async () => {
    const grid = await show(1200);
    const [apps, section] = [all(grid, '.apps')[0], all(grid, '.section')[0]];
    if (!apps || !section) throw new Error('There is no section.');
    expect(getComputedStyle(section).borderTopWidth).to.equal('0px');
    const line = getComputedStyle(section, '::before');
    expect(line.borderTopWidth).to.equal('1px');
    expect(section.getBoundingClientRect().left + parseFloat(line.left)).to.equal(apps.getBoundingClientRect().left);
    await see(() => parseFloat(line.width) === apps.getBoundingClientRect().width, 'a line as wide as the tiles');
  });

  it('keeps the height of its header when there is no search', async () => {
    const one = portal();
    const out = await fixture<PortalAppGrid>(html`<portal-app-grid .client=${one.client}></portal-app-grid>`);
    out.style.setProperty('width', '800px');
    await see(() => link(out, 'Log in'), 'that nobody is logged in');
    const grid = await show(800);
    const heights = [out, grid].map((each) => all(each, '.header')[0]?.getBoundingClientRect().height);
    expect(heights[0]).to.equal(heights[1]);
  });
});
