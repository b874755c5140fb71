import { expect, fixture, html } from '@open-wc/testing';
import { connectPortal } from 'portal-sdk';
import '../app-grid/app-grid.ts';
import '../login/login.ts';
import { haveSession } from '../testing/session.ts';
import { heading, page, see } from '../testing/person.ts';
import { portal } from '../testing/portal.ts';

/** What a browser does when it puts a page away as it is, and when it brings it back. */
const leave = (): boolean => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
const comeBack = (): boolean => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

for (const [tag, shows] of [
  ['portal-login', 'Bruno Okafor'],
  ['portal-app-grid', 'Fieldnotes'],
] as const)
  describe(`${tag}, brought back from the back-forward cache`, () => {
    const show = async (one: ReturnType<typeof portal>): Promise<HTMLElement> => {
      await haveSession(one);
      const box = await fixture<HTMLElement>(html`<div></div>`);
      const element = Object.assign(document.createElement(tag), { client: one.client });
      box.append(element);
      await see(() => page(element).includes(shows), 'what is for the person');
      return element;
    };

    it('never shows what it showed before the log-out', async () => {
      const one = portal();
      const element = await show(one);
      leave();
      expect(isShown(element), 'covered when it leaves').to.equal(false);
      const elsewhere = connectPortal({ endpoint: one.mock.endpoint, fetch: one.mock.fetch });
      await elsewhere.session.refresh();
      await elsewhere.session.logOut();
      comeBack();
      expect(isShown(element), 'covered when it comes back').to.equal(false);
      await see(() => isShown(element), 'the element again');
      expect(page(element)).not.to.contain(shows);
    });

    it('shows it again to whoever is still logged in', async () => {
      const element = await show(portal());
      leave();
      comeBack();
      await see(() => isShown(element), 'the element again');
      expect(page(element)).to.contain(shows);
    });

    it('stays covered while nobody can say, and looks again', async () => {
      const one = portal();
      const element = await show(one);
      leave();
      one.mock.faults.getSession = 'network';
      comeBack();
      await one.client.session.refresh();
      expect(isShown(element)).to.equal(false);
      delete one.mock.faults.getSession;
      await see(() => (one.clock.advance(8), isShown(element)), 'the element again');
    });
  });

describe('portal-login, with nobody logged in', () => {
  it('is not covered: there is nothing to hide', async () => {
    const element = await fixture<HTMLElement>(html`<portal-login .client=${portal().client}></portal-login>`);
    await see(() => heading(element, 'Log in to Northwind'), 'the title');
    leave();
    expect(isShown(element)).to.equal(true);
  });
});
