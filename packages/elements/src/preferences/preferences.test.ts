import { expect, fixture, html } from '@open-wc/testing';
import { alerts, button, heading, input, press, see } from '../testing/person.ts';
import { portal } from '../testing/portal.ts';
import { haveSession } from '../testing/session.ts';
import '../root/root.ts';
import '../profile/profile.ts';
import './preferences.ts';

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
    expect(scheme()).to.equal('dark');
    await one.client.session.logOut();
    await see(() => heading(root, 'You’re logged out'), 'the log-out');
    await see(() => scheme() === around, 'the device’s scheme');
    await haveSession(one);
    await see(() => scheme() === 'dark', 'the theme to come back');
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
