import { expect, fixture, html } from '@open-wc/testing';
import type { people } from 'portal-mock';
import { connectPortal } from 'portal-sdk';
import { button, heading, page, press, see } from '../testing/person.ts';
import { type Portal, portal } from '../testing/portal.ts';
import { haveSession } from '../testing/session.ts';
import './profile-section.ts';
import type { PortalProfileSection } from './profile-section.ts';

/** A section of the profile of somebody who is logged in. */
async function showSection(
  name: string,
  { person = 'bruno', ...options }: { person?: keyof typeof people } & Parameters<typeof portal>[0] = {},
): Promise<Portal & { element: PortalProfileSection }> {
  const one = portal(options);
  await haveSession(one, person);
  const element = await fixture<PortalProfileSection>(
    html`<portal-profile-section name=${name} .client=${one.client}></portal-profile-section>`,
  );
  return { ...one, element };
}

describe('portal-profile-section', () => {
  it('shows the section that its name says, and another once that changes', async () => {
    const { element } = await showSection('personal');
    await see(() => heading(element, 'Personal information'), 'the section');
    expect(page(element)).not.to.contain('Job title');
    element.name = 'employment';
    await see(() => heading(element, 'Employment information'), 'the other one');
    expect(heading(element, 'Personal information')).to.equal(undefined);
    expect(button(element, 'Edit job title: Warehouse lead')).to.exist;
  });

  it('shows a section that the administrator has added', async () => {
    const { element } = await showSection('travel', { person: 'rosa' });
    await see(() => heading(element, 'Travel'), 'the section');
    expect(button(element, 'Add a frequent flyer number')).to.exist;
  });

  it('shows nothing of a section that there is not', async () => {
    const { element } = await showSection('details');
    await see(() => heading(element, 'Profile details'), 'a section that there is');
    element.name = 'constructor';
    await see(() => page(element).trim() === '', 'nothing');
  });

  it('says that the administrator has disabled changes, and offers none', async () => {
    const { element } = await showSection('details', { person: 'elin' });
    await see(() => page(element).includes('Your administrator has disabled profile changes.'), 'the reason');
    expect(element.shadowRoot?.querySelectorAll('button').length).to.equal(0);
  });

  it('says that it did not load, for want of a profile or of a session, and tries again', async () => {
    for (const operation of ['getProfile', 'getSession'] as const) {
      const one = portal();
      await haveSession(one);
      one.mock.faults[operation] = 'html';
      // Another page of the same browser, which has yet to find out who is logged in.
      const client = connectPortal({ endpoint: one.mock.endpoint, fetch: one.mock.fetch, clock: one.clock });
      const element = await fixture(html`<portal-profile-section name="personal" .client=${client}></portal-profile-section>`);
      await see(() => heading(element, 'Your profile didn’t load'), `that it did not: ${operation}`);
      delete one.mock.faults[operation];
      await press(element, 'Try again');
      await see(() => heading(element, 'Personal information'), `the section: ${operation}`);
    }
  });

  it('says that nobody is logged in, and comes back with the log-in', async () => {
    const one = await showSection('details');
    await see(() => heading(one.element, 'Profile details'), 'the section');
    await one.client.session.logOut();
    await see(() => heading(one.element, 'You’re logged out'), 'that nobody is');
    expect(page(one.element)).not.to.contain('Okafor');
    await haveSession(one);
    await see(() => heading(one.element, 'Profile details'), 'the section again');
  });
});
