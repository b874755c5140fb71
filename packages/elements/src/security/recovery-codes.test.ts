import { expect } from '@open-wc/testing';
import { expectAccessible } from '../testing/accessibility.ts';
import { alerts, button, page, press, see } from '../testing/person.ts';
import { letProofExpire, prove, showSection, type ShownSection } from '../testing/section.ts';
import './recovery-codes.ts';
import type { PortalSecurityRecoveryCodes } from './recovery-codes.ts';

const show = async (options?: Parameters<typeof showSection>[2]): Promise<ShownSection<PortalSecurityRecoveryCodes>> => {
  const one = await showSection<PortalSecurityRecoveryCodes>('portal-security-recovery-codes', 'Recovery codes', options);
  await see(() => button(one.element, 'Create codes') ?? button(one.element, 'Create new codes'), 'the section');
  return one;
};

const codesOf = (element: Element): string[] =>
  [...(element.shadowRoot?.querySelectorAll('[part=codes] > li') ?? [])].map(({ textContent }) => textContent ?? '');

/** Makes codes and shows them. */
async function create(element: Element): Promise<string[]> {
  await press(element, 'Create codes');
  await see(() => codesOf(element).length, 'the codes');
  return codesOf(element);
}

const hiddenNow = 'Your codes were shown once and are hidden now. Didn’t save them? Create new ones.';

describe('portal-security-recovery-codes', () => {
  it('makes codes, shows them once, and counts them afterwards', async () => {
    const { element, mock } = await show({ person: 'astrid' });
    expect(page(element)).to.contain('You have no recovery codes yet.');
    const before = mock.outbox.length;
    const codes = await create(element);
    expect(new Set(codes)).to.have.property('size', 10);
    expect(button(element, 'Download')).not.to.equal(undefined);
    expect(button(element, 'Print')).not.to.equal(undefined);
    await expectAccessible(element);
    expect(mock.outbox).to.have.length(before + 1);
    await press(element, 'I’ve saved them');
    await see(() => page(element).includes('10 of 10 left.'), 'how many are left');
    expect(element.shadowRoot?.textContent).not.to.contain(codes[0]);
    await expectAccessible(element);
  });

  it('hides them after five minutes, and offers others', async () => {
    const { element, clock } = await show({ person: 'astrid' });
    const [code = ''] = await create(element);
    clock.advance(299);
    expect(codesOf(element)).to.have.length(10);
    clock.advance(1);
    await see(() => page(element).includes(hiddenNow), 'what happened');
    expect(element.shadowRoot?.innerHTML).not.to.contain(code);
    expect(button(element, 'Create new codes')).not.to.equal(undefined);
  });

  it('hides them when the page is left', async () => {
    const { element } = await show({ person: 'astrid' });
    const [code = ''] = await create(element);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await see(() => element.shadowRoot?.textContent?.includes(hiddenNow), 'what happened');
    expect(element.shadowRoot?.innerHTML).not.to.contain(code);
  });

  it('forgets them when the session ends and when it is taken out of the page', async () => {
    const one = await show({ person: 'astrid' });
    const [code = ''] = await create(one.element);
    await one.client.session.logOut();
    await see(() => page(one.element).includes('You’re logged out'), 'the notice');
    expect(one.element.shadowRoot?.innerHTML).not.to.contain(code);
    const other = await show({ person: 'astrid' });
    const [second = ''] = await create(other.element);
    const { element } = other;
    const parent = element.parentElement;
    element.remove();
    parent?.append(element);
    await see(() => page(element).includes('10 of 10 left.'), 'how many are left');
    expect(element.shadowRoot?.innerHTML).not.to.contain(second);
  });

  it('asks who it is when the log-in is old, and makes them once', async () => {
    const one = await show({ person: 'astrid' });
    letProofExpire(one);
    const before = one.mock.outbox.length;
    await press(one.element, 'Create codes');
    await prove(one, 'astrid');
    await see(() => codesOf(one.element).length === 10, 'the codes');
    expect(one.mock.outbox).to.have.length(before + 1);
  });

  it('says that no codes were made, and why', async () => {
    const { element, mock } = await show({ person: 'astrid', faults: { replaceRecoveryCodes: 'error' } });
    const before = mock.outbox.length;
    await press(element, 'Create codes');
    await see(() => alerts(element).length === 1, 'the reason');
    expect(button(element, 'Create codes')).not.to.equal(undefined);
    expect(mock.outbox).to.have.length(before);
  });

  it('says that it did not load, and tries again', async () => {
    const one = await showSection<PortalSecurityRecoveryCodes>('portal-security-recovery-codes', 'Recovery codes', {
      faults: { getRecoveryCodes: 'html' },
    });
    await see(() => alerts(one.element).some((each) => each.startsWith('This didn’t load.')), 'the notice');
    await expectAccessible(one.element);
    delete one.mock.faults.getRecoveryCodes;
    await press(one.element, 'Try again');
    await see(() => button(one.element, 'Create codes'), 'the section');
  });
});
