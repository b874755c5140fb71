import { expect } from '@open-wc/testing';
import { people } from 'portal-mock';
import { expectAccessible } from '../testing/accessibility.ts';
import { alerts, button, heading, page, press, see } from '../testing/person.ts';
import type { Portal } from '../testing/portal.ts';
import { prove, showSection } from '../testing/section.ts';
import './phone.ts';
import type { PortalSecurityPhone } from './phone.ts';

const title = 'Phone approval';

const show = (options: Parameters<typeof showSection>[2] = {}) =>
  showSection<PortalSecurityPhone>('portal-security-phone', title, options);

/** What a person reads on the screen to type it on the phone. */
const codeOn = (element: Element): string => element.shadowRoot?.querySelector('[part=secret] code')?.textContent ?? '';

/** Pairs a phone with the code, as the phone does. */
async function pair({ mock }: Portal, code: string): Promise<void> {
  const response = await mock.fetch(new URL('/_mock/phone', mock.endpoint), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(mock.endpoint).origin },
    body: new URLSearchParams({ code, name: 'Bruno’s phone' }),
  });
  if (response.status >= 400) throw new Error(`The phone was refused: ${response.status}`);
}

/** The person answers the test on the phone. */
async function answer({ mock }: Portal, phone: string, state: 'approved' | 'denied'): Promise<void> {
  const push = await mock.store.get('pushes', phone);
  if (!push) throw new Error('The phone has no request.');
  await mock.store.put('pushes', phone, { ...push.value, state }, push.version);
}

describe('portal-security-phone', () => {
  it('pairs a phone that scans the code, and offers recovery codes where there are none', async () => {
    const shown = await show();
    const { element, mock, pass } = shown;
    await see(() => page(element).includes('Works with the Northwind app on your phone.'), 'what it is');
    await expectAccessible(element);
    await press(element, 'Set up');
    await see(() => codeOn(element), 'the code');
    expect(element.shadowRoot?.querySelector('[role=img]')?.getAttribute('aria-label')).to.equal('QR code for your phone');
    await expectAccessible(element);
    await pair(shown, codeOn(element));
    pass(3);
    await see(() => button(element, 'Send a test to Bruno’s phone'), 'the phone');
    expect(page(element))
      .to.contain('Northwind app 4.2. Added')
      .and.to.contain('Bruno’s phone approves your log-ins from now on.');
    expect(codeOn(element)).to.equal('');
    expect(mock.outbox).to.have.length(1);
  });

  it('hides the code once it has expired, and makes another', async () => {
    const shown = await show();
    const { element, pass } = shown;
    await press(element, 'Set up');
    await see(() => codeOn(element), 'the code');
    const first = codeOn(element);
    pass(301);
    await see(() => button(element, 'Start again'), 'that it is over');
    expect(codeOn(element)).to.equal('');
    await expectAccessible(element);
    await press(element, 'Cancel');
    await press(element, 'Set up');
    await prove(shown, 'bruno');
    await see(() => codeOn(element), 'another code');
    expect(codeOn(element)).not.to.equal(first);
  });

  it('forgets the code when the element is left', async () => {
    const { element } = await show();
    await press(element, 'Set up');
    await see(() => codeOn(element), 'the code');
    const parent = element.parentElement;
    element.remove();
    parent?.append(element);
    await see(() => button(element, 'Set up'), 'the beginning');
    expect(codeOn(element)).to.equal('');
  });

  it('sends a test that the person answers', async () => {
    const shown = await show({ person: 'tilda' });
    const { element, mock, pass } = shown;
    await press(element, 'Send a test to Tilda’s phone');
    await see(() => /Open the request on Tilda’s phone and choose \d\d\./.test(page(element)), 'the number');
    await answer(shown, people.tilda.phone.id, 'approved');
    pass(3);
    await see(() => page(element).includes('Test sent. Approved on Tilda’s phone.'), 'that it was approved');
    await expectAccessible(element);
    await press(element, 'Send a test to Tilda’s phone');
    await see(() => alerts(element)[0]?.startsWith('Tilda’s phone has just had a request. Send a test in'), 'the wait');
    pass(61);
    await press(element, 'Send a test to Tilda’s phone');
    await see(() => page(element).includes('and choose'), 'another one');
    await answer(shown, people.tilda.phone.id, 'denied');
    pass(3);
    await see(() => page(element).includes('Test sent. Turned down on Tilda’s phone.'), 'that it was turned down');
    expect(mock.outbox).to.deep.equal([]);
  });

  it('removes it after it asked, and a new one may be paired', async () => {
    const { element, mock } = await show({ person: 'tilda' });
    await press(element, 'Remove Tilda’s phone');
    await see(() => heading(element, 'Remove “Tilda’s phone”?'), 'the question');
    await press(element, 'Remove');
    await see(() => button(element, 'Set up'), 'that it is gone');
    expect(mock.outbox).to.have.length(1);
  });
});
