import { expect, fixture, html } from '@open-wc/testing';
import { type ProfileField, profileOperations } from 'portal-contract';
import { connectPortal } from 'portal-sdk';
import { alerts, button, heading, input, link, page, press, see, type } from '../testing/person.ts';
import { portal } from '../testing/portal.ts';
import { edit, showProfile, type ShownProfile, valuesOnServer } from '../testing/profile.ts';
import { haveSession } from '../testing/session.ts';
import { saveValue } from './save-value.ts';

const jobTitle = { label: 'Job title', value: 'Warehouse lead' };
const notSaved = 'We couldn’t save this. Your change is still here.';
const by = 'Northwind IT';

const admin = ({ mock }: Pick<ShownProfile, 'mock'>, values: Record<string, unknown>): Promise<void> =>
  mock.changeProfile('p-bruno', { values, by });

describe('saving a profile', () => {
  it('keeps what another person changed meanwhile in another field', async () => {
    const one = await showProfile();
    await edit(one.element, jobTitle, 'Warehouse head');
    await admin(one, { location: 'Lund' });
    await press(one.element, 'Save');
    await see(() => button(one.element, 'Edit job title: Warehouse head'), 'mine');
    expect(button(one.element, 'Edit location: Lund'), 'theirs').to.exist;
    expect(await valuesOnServer(one)).to.include({ jobTitle: 'Warehouse head', location: 'Lund' });
  });

  it('asks which one to keep where both changed the same, and keeps mine', async () => {
    const one = await showProfile();
    const { element } = one;
    await edit(element, jobTitle, 'Warehouse head');
    await admin(one, { jobTitle: 'Night lead' });
    await press(element, 'Save');
    await see(() => page(element).includes('This changed somewhere else.'), 'the conflict');
    for (const said of ['Warehouse head', 'Yours, just now', 'Night lead', 'Northwind IT, '])
      expect(page(element)).to.contain(said);
    expect((await valuesOnServer(one))['jobTitle']).to.equal('Night lead');
    await press(element, 'Keep mine');
    await see(() => button(element, 'Edit job title: Warehouse head'), 'mine');
    expect((await valuesOnServer(one))['jobTitle']).to.equal('Warehouse head');
    await press(element, 'Undo the change of job title');
    await see(() => button(element, 'Edit job title: Night lead'), 'theirs again');
  });

  it('uses theirs where that is chosen', async () => {
    const one = await showProfile();
    const { element } = one;
    await edit(element, jobTitle, 'Warehouse head');
    await admin(one, { jobTitle: null });
    await press(element, 'Save');
    await see(() => button(element, 'Keep mine'), 'the conflict');
    const [, theirs] = [...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('[type=radio]') ?? [])];
    theirs?.click();
    await press(element, 'Use theirs');
    await see(() => button(element, 'Add a job title'), 'theirs, which is none');
  });

  it('keeps the change when saving fails, and tries again', async () => {
    const one = await showProfile();
    const { element } = one;
    await edit(element, jobTitle, 'Warehouse head');
    one.mock.faults.updateProfile = 'error';
    await press(element, 'Save');
    await see(() => alerts(element).includes(notSaved), 'that it is not saved');
    expect(input(element, 'Job title')?.value).to.equal('Warehouse head');
    delete one.mock.faults.updateProfile;
    await press(element, 'Try again');
    await see(() => button(element, 'Edit job title: Warehouse head'), 'the new title');
  });

  it('writes once where the answer was lost', async () => {
    const one = portal();
    await haveSession(one);
    let writes = 0;
    const client = connectPortal({
      endpoint: one.mock.endpoint,
      clock: one.clock,
      fetch: async (...request) => {
        const sent = new Request(...request);
        const response = await one.mock.fetch(sent);
        if (sent.method !== 'PATCH') return response;
        writes += 1;
        throw new TypeError('The answer was lost.');
      },
    });
    const element = await fixture(html`<portal-profile .client=${client}></portal-profile>`);
    await edit(element, jobTitle, 'Warehouse head');
    await press(element, 'Save');
    await see(() => button(element, 'Edit job title: Warehouse head'), 'that it is saved');
    expect(writes).to.equal(1);
    expect((await one.mock.store.get('profiles', 'p-bruno'))?.value.values['jobTitle']).to.equal('Warehouse head');
  });

  it('saves by itself what was typed offline, once the connection is back', async () => {
    const one = await showProfile();
    const { element } = one;
    await edit(element, jobTitle, 'Warehouse head');
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    try {
      one.mock.faults['*'] = 'network';
      await press(element, 'Save');
      await see(() => alerts(element)[0]?.startsWith('You’re offline.'), 'that there is no connection');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
    delete one.mock.faults['*'];
    dispatchEvent(new Event('online'));
    await see(() => button(element, 'Edit job title: Warehouse head'), 'that it is saved');
  });

  it('keeps the draft when the session ends, and saves it when the same person has logged in', async () => {
    const one = await showProfile();
    const { element } = one;
    await edit(element, { label: 'Location', value: 'Gothenburg' }, 'Lu');
    await edit(element, jobTitle, 'Warehouse head');
    await one.mock.fetch('session', { method: 'DELETE' });
    one.pass(86_400 * 30);
    const form = element.shadowRoot?.querySelector<HTMLFormElement>('form[data-row=jobTitle]');
    form?.requestSubmit();
    await see(() => heading(element, 'You’re logged out'), 'that the session is over');
    expect(page(element)).not.to.contain('Okafor');
    expect(link(element, 'Log in (opens in a new tab)')?.target).to.equal('_blank');
    await haveSession(one);
    await see(() => button(element, 'Edit job title: Warehouse head'), 'that it is saved');
    expect(input(element, 'Location')?.value, 'what was not to be saved yet').to.equal('Lu');
    expect(await valuesOnServer(one)).to.include({ jobTitle: 'Warehouse head', location: 'Gothenburg' });
  });

  it('shows nothing of a draft to somebody else who logs in', async () => {
    const one = await showProfile();
    const { element } = one;
    await edit(element, jobTitle, 'Secret plans');
    await one.client.session.logOut();
    await haveSession(one, 'hugo');
    await see(() => heading(element, 'Hugo Pereira'), 'somebody else');
    expect(element.shadowRoot?.querySelector('form')).to.equal(null);
    await press(element, 'Add a job title');
    await see(() => input(element, 'Job title'), 'the input');
    expect(input(element, 'Job title')?.value).to.equal('');
  });

  it('asks before a page with a change goes', async () => {
    const { element } = await showProfile();
    const leave = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await press(element, 'Add a display name');
    await see(() => input(element, 'Display name'), 'the input');
    expect(leave(), 'nothing is typed').to.equal(true);
    type(input(element, 'Display name'), 'Bru');
    expect(leave()).to.equal(false);
    await press(element, 'Cancel');
    expect(leave()).to.equal(true);
  });

  it('loses none of fifty changes at once', async () => {
    const one = portal();
    await haveSession(one);
    const known = await one.client.send(profileOperations.getProfile);
    const field = (name: string): ProfileField => ({ name, kind: 'text', editable: true });
    const names = ['displayName', 'middleName', 'department', 'costCentre', 'company', 'location', 'description'];
    const phones: ProfileField = { name: 'phoneNumbers', kind: 'phone', list: true, editable: true };
    const numbers = Array.from({ length: 9 }, (_, index) => ({ type: 'work', number: `+4640555020${index}` }));
    const texts = names.map(async (name) =>
      saveValue(one.client, known, { field: field(name), base: known.values[name], mine: `new ${name}` }),
    );
    const items = numbers.map(async (mine) => saveValue(one.client, known, { field: phones, base: undefined, mine }));
    const again = names.flatMap((name) =>
      Array.from({ length: 5 }, async () =>
        saveValue(one.client, known, { field: field(name), base: known.values[name], mine: `new ${name}` }),
      ),
    );
    const outcomes = await Promise.all([...texts, ...items, ...again]);
    expect(outcomes.every((outcome) => 'saved' in outcome)).to.equal(true);
    expect(outcomes.length).to.be.greaterThan(50);
    const values = (await one.client.send(profileOperations.getProfile)).values;
    for (const name of names) expect(values[name]).to.equal(`new ${name}`);
    expect(values['phoneNumbers']).to.have.lengthOf(10);
  });
});
