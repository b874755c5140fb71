import { expect } from '@open-wc/testing';
import { people } from 'portal-mock';
import { enterPassword, showLogin } from '../testing/login.ts';
import { alerts, heading, input, page, press, see, settle } from '../testing/person.ts';
import { portal } from '../testing/portal.ts';
import type { PortalLogin } from './login.ts';

const { bruno, celia } = people;

const cardHeight = (element: PortalLogin): number =>
  element.shadowRoot?.querySelector('[part=card]')?.getBoundingClientRect().height ?? NaN;

describe('portal-login, layout', () => {
  it('does not jump when the email step takes the place of the grey bars', async () => {
    const ready = await showLogin(portal());
    await see(() => heading(ready, 'Log in to Northwind'), 'the email step');
    const waiting = await showLogin(portal({ faults: { startFlow: 'hang' } }));
    await see(() => page(waiting).includes('Loading') && page(waiting).includes('Northwind'), 'the wait');
    // WebKit rounds the height of each line of text.
    expect(cardHeight(waiting)).to.be.closeTo(cardHeight(ready), 2);
  });

  it('does not jump while another answer is on its way, and keeps what is typed', async () => {
    const one = portal();
    const element = await showLogin(one);
    await enterPassword(element, bruno.email, 'wrong horse');
    await see(() => alerts(element).length, 'that it is wrong');
    settle(element);
    const before = cardHeight(element);
    one.mock.faults.answerFlow = 'hang';
    await press(element, 'Log in');
    await see(() => page(element).includes('Logging in…'), 'that it is on its way');
    expect(alerts(element)).to.deep.equal([]);
    expect(cardHeight(element)).to.equal(before);
    expect(input(element, 'Password')?.value).to.equal('wrong horse');
  });

  it('sets contacts in the direction of the page, each in its own', async () => {
    document.documentElement.dir = 'rtl';
    try {
      const element = await showLogin(portal());
      await enterPassword(element, celia.email, celia.password);
      await see(() => element.querySelector('.p-row'), 'whom to turn to');
      settle(element);
      for (const row of element.querySelectorAll('.p-row-main')) {
        const title = row.querySelector('bdi');
        if (!title) throw new Error('A contact has no title.');
        const text = document.createRange();
        text.selectNodeContents(title);
        expect(text.getBoundingClientRect().right).to.be.closeTo(row.getBoundingClientRect().right, 1);
        expect(getComputedStyle(title).unicodeBidi).to.equal('isolate');
        expect(getComputedStyle(title).direction).to.equal('ltr');
      }
    } finally {
      document.documentElement.removeAttribute('dir');
    }
  });
});
