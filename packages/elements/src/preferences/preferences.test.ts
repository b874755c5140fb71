import { expect, fixture, html } from '@open-wc/testing';
import { preferencesOperations } from 'portal-contract';
import { connectPortal } from 'portal-sdk';
import { alerts, button, heading, input, press, see } from '../testing/person.ts';
import { portal, type Portal } from '../testing/portal.ts';
import { haveSession, takeOver } from '../testing/session.ts';
import '../root/root.ts';
import '../profile/profile.ts';
import './preferences.ts';
import type { PortalPreferences } from './preferences.ts';

async function choose(element: Element, label: string, value: string): Promise<void> {
  await see(() => input(element, label), `the list “${label}”`);
  const list = input(element, label) as unknown;
  if (!(list instanceof HTMLSelectElement)) throw new Error(`“${label}” is no list.`);
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('portal-preferences', () => {
  it('makes every element of its root dark, and lets go of it with the session', async () => {
    const one = portal();
    await haveSession(one);
    const root = await fixture(
      html`<portal-root .client=${one.client}
        ><portal-preferences></portal-preferences>
        <p></p
      ></portal-root>`,
    );
    const around = getComputedStyle(document.body).colorScheme;
    const scheme = (): string => getComputedStyle(root.querySelector('p') ?? root).colorScheme;
    await press(root, 'Edit theme: Same as device');
    await choose(root, 'Theme', 'dark');
    await press(root, 'Save');
    await see(() => button(root, 'Edit theme: Dark'), 'the theme');
    await see(() => scheme() === 'dark', 'the theme');
    await one.client.session.logOut();
    await see(() => heading(root, 'You’re logged out'), 'the log-out');
    await see(() => scheme() === around, 'the device’s scheme');
    await haveSession(one);
    await see(() => scheme() === 'dark', 'the theme to come back');
  });

  it('stays readable where the page does not follow, and leaves the ground to a page that does', async () => {
    const one = portal();
    await haveSession(one);
    const page = await fixture<HTMLElement>(
      html`<div>
        <portal-root .client=${one.client}><portal-preferences></portal-preferences></portal-root>
      </div>`,
    );
    page.style.colorScheme = 'light';
    const element = page.querySelector('portal-preferences') ?? page;
    const ground = (): string => getComputedStyle(element).backgroundColor;
    const clear = ground();
    await press(element, 'Edit theme: Same as device');
    await choose(element, 'Theme', 'dark');
    await press(element, 'Save');
    await see(() => ground() !== clear, 'a ground of its own');
    page.style.colorScheme = 'dark';
    page.querySelector('portal-root')?.requestUpdate();
    await see(() => ground() === clear, 'the ground of the page');
  });

  /** Preferences in a browser in which the first answer to a change comes once it is let through. */
  async function showSlowly(): Promise<Portal & { element: PortalPreferences; answer: () => void }> {
    const { mock, clock, ...one } = portal();
    let answer: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (answer = resolve));
    let sent = 0;
    const client = connectPortal({
      endpoint: mock.endpoint,
      clock,
      fetch: async (...request) => {
        const each = new Request(...request);
        const response = await mock.fetch(each);
        if (each.method === 'PATCH' && (sent += 1) === 1) await slow;
        return response;
      },
    });
    const shown = { ...one, mock, clock, client };
    await haveSession(shown);
    const element = await fixture<PortalPreferences>(html`<portal-preferences .client=${client}></portal-preferences>`);
    await press(element, 'Edit theme: Same as device');
    await choose(element, 'Theme', 'dark');
    await press(element, 'Save');
    await see(() => sent, 'it to be sent');
    return { ...shown, element, answer };
  }

  it('shows what was chosen last, whichever answer is late', async () => {
    const { element, client, answer } = await showSlowly();
    await press(element, 'Edit time zone: Same as device');
    await choose(element, 'Time zone', 'Asia/Tokyo');
    await press(element, 'Save');
    // As long as the second one takes, unless it waits.
    for (let each = 0; each < 3; each += 1) await client.send(preferencesOperations.getPreferences);
    answer();
    await see(() => button(element, 'Edit theme: Dark'), 'the theme');
    await see(() => button(element, 'Edit time zone: Asia/Tokyo'), 'the time zone');
  });

  it('shows nobody what another person likes', async () => {
    const one = await showSlowly();
    const { element, client, answer } = one;
    await takeOver(one, 'hugo');
    await see(() => button(element, 'Edit theme: Same as device'), 'the theme of somebody else');
    answer();
    for (let each = 0; each < 3; each += 1) await client.send(preferencesOperations.getPreferences);
    expect(button(element, 'Edit theme: Same as device'), 'also when the answer is there').to.exist;
    await press(element, 'Edit time zone: Same as device');
    await choose(element, 'Time zone', 'Asia/Tokyo');
    await press(element, 'Save');
    await see(() => button(element, 'Edit time zone: Asia/Tokyo'), 'the time zone');
    expect(button(element, 'Edit theme: Same as device')).to.exist;
    expect(await client.send(preferencesOperations.getPreferences)).to.deep.equal({ theme: 'auto', timeZone: 'Asia/Tokyo' });
  });

  it('takes a preference back to what the device says', async () => {
    const one = portal();
    await haveSession(one);
    const element = await fixture(html`<portal-preferences .client=${one.client}></portal-preferences>`);
    await press(element, 'Edit time zone: Same as device');
    await choose(element, 'Time zone', 'Asia/Tokyo');
    await press(element, 'Save');
    await see(() => button(element, 'Edit time zone: Asia/Tokyo'), 'the time zone');
    expect((await one.mock.store.get('preferences', 'p-bruno'))?.value).to.deep.equal({
      theme: 'auto',
      timeZone: 'Asia/Tokyo',
    });
    await press(element, 'Undo the change of time zone');
    await see(() => button(element, 'Edit time zone: Same as device'), 'none');
    expect((await one.mock.store.get('preferences', 'p-bruno'))?.value).to.deep.equal({ theme: 'auto' });
  });

  it('follows the preferences also where the session is read anew meanwhile', async () => {
    const one = portal();
    await haveSession(one);
    await one.client.send(preferencesOperations.updatePreferences, { body: { theme: 'dark' } });
    const { endpoint, fetch } = one.mock;
    const client = connectPortal({
      endpoint,
      clock: one.clock,
      fetch: async (...request) => {
        const sent = new Request(...request);
        if (sent.url.endsWith('/me/preferences')) await client.session.refresh();
        return fetch(sent);
      },
    });
    await client.session.refresh();
    const root = await fixture(html`<portal-root .client=${client}><p></p></portal-root>`);
    await see(() => getComputedStyle(root).colorScheme === 'dark', 'the theme');
  });

  it('says that it did not load, and what was not saved', async () => {
    const one = portal({ faults: { getPreferences: 'html' } });
    await haveSession(one);
    const element = await fixture(html`<portal-preferences .client=${one.client}></portal-preferences>`);
    await see(() => heading(element, 'Your preferences didn’t load'), 'that they did not');
    delete one.mock.faults.getPreferences;
    await press(element, 'Try again');
    await press(element, 'Edit theme: Same as device');
    await choose(element, 'Theme', 'light');
    one.mock.faults.updatePreferences = 'error';
    await press(element, 'Save');
    await see(() => alerts(element).includes('We couldn’t save this. Your change is still here.'), 'that it is not saved');
    expect(input(element, 'Theme')?.value).to.equal('light');
  });
});
