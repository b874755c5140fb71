import { expect, fixture, html } from '@open-wc/testing';
import { type ProfileField, profileOperations } from 'portal-contract';
import { connectPortal } from 'portal-sdk';
import { alerts, button, heading, input, link, page, press, see, type } from '../testing/person.ts';
import { portal } from '../testing/portal.ts';
import { edit, showProfile, type ShownProfile, valuesOnServer } from '../testing/profile.ts';
import { haveSession, takeOver } from '../testing/session.ts';
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

  it('saves in the name of nobody but who asked for it, and shows nobody else what came of it', async () => {
    const { mock, clock } = portal();
    const names: (string | undefined)[] = [];
    let answer: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (answer = resolve));
    const client = connectPortal({
      endpoint: mock.endpoint,
      clock,
      fetch: async (...request) => {
        const sent = new Request(...request);
        if (sent.method !== 'PATCH') return mock.fetch(sent);
        const { value } = client.session;
        names.push(value.status === 'logged-in' ? value.session.person.name : undefined);
        const response = await mock.fetch(sent);
        await slow;
        return response;
      },
    });
    await haveSession({ mock, client });
    const element = await fixture(html`<portal-profile .client=${client}></portal-profile>`);
    await edit(element, { label: 'Location', value: 'Gothenburg' }, 'Lund');
    await edit(element, jobTitle, 'Warehouse head');
    for (const row of ['location', 'jobTitle'])
      element.shadowRoot?.querySelector<HTMLFormElement>(`form[data-row=${row}]`)?.requestSubmit();
    await see(() => names.length, 'the first one to be sent');
    await takeOver({ mock, clock, client }, 'hugo');
    await see(() => heading(element, 'Hugo Pereira'), 'somebody else');
    await see(() => button(element, 'Add a job title'), 'another profile');
    answer();
    // Takes its turn behind the others.
    await edit(element, { label: 'Display name', value: '' }, 'Huey');
    await press(element, 'Save');
    await see(() => button(element, 'Edit display name: Huey'), 'that it is saved');
    expect(names).to.deep.equal(['Bruno Okafor', 'Hugo Pereira']);
    expect(page(element)).not.to.match(/Lund|Warehouse/);
    expect(await valuesOnServer({ mock })).to.include({ location: 'Lund', jobTitle: 'Warehouse lead' });
    expect(await valuesOnServer({ mock }, 'p-hugo')).not.to.have.any.keys('location', 'jobTitle');
  });

  it('shows what was written last, whichever answer comes last', async () => {
    const { mock, clock } = portal();
    let answer: () => void = () => undefined;
    const slow = new Promise<void>((resolve) => (answer = resolve));
    let sent = 0;
    const client = connectPortal({
      endpoint: mock.endpoint,
      clock,
      fetch: async (...request) => {
        const each = new Request(...request);
        const response = await mock.fetch(each);
        if (each.url.endsWith('/recovery-email') && (sent += 1)) await slow;
        return response;
      },
    });
    await haveSession({ mock, client }, 'grace');
    const element = await fixture(html`<portal-profile .client=${client}></portal-profile>`);
    // What saves is loaded by then.
    await edit(element, { label: 'Job title', value: 'Designer' }, 'Analyst');
    await press(element, 'Save');
    await see(() => button(element, 'Edit job title: Analyst'), 'that it is saved');
    await press(element, 'Send again');
    await see(() => sent, 'the first one to be sent');
    await edit(element, { label: 'Middle name', value: '' }, 'Brewster');
    await press(element, 'Save');
    // As long as this one takes, unless it waits.
    for (let each = 0; each < 20; each += 1) await client.send(profileOperations.getProfile);
    answer();
    await see(() => button(element, 'Edit middle name: Brewster'), 'the new name');
    await see(() => page(element).includes('Sent. The link before doesn’t work any more.'), 'that it is sent');
    expect(button(element, 'Edit middle name: Brewster'), 'the new name').to.exist;
  });

  it('takes half a date for a mistake, not for none', async () => {
    const one = await showProfile();
    const { element } = one;
    const open = (): HTMLElement | null | undefined =>
      element.shadowRoot?.querySelector<HTMLElement>('[data-row=birthday] button.value');
    await edit(element, { label: 'Birthday', value: '' }, '1990-05-17');
    await press(element, 'Save');
    await see(() => page(element).includes('Birthday saved.'), 'that it is saved');
    open()?.click();
    await see(() => input(element, 'Birthday'), 'the input');
    const field = input(element, 'Birthday');
    if (!field) throw new Error('There is no input.');
    // What a browser tells of a date with a part that is cleared.
    type(field, '');
    Object.defineProperty(field, 'validity', { value: { badInput: true, valid: false } });
    await press(element, 'Save');
    await see(() => alerts(element).includes('Enter a whole date.'), 'what is missing');
    expect((await valuesOnServer(one))['birthday']).to.equal('1990-05-17');
  });

  it('keeps the draft while the page shows something else, for the same person', async () => {
    const one = await showProfile();
    await edit(one.element, jobTitle, 'Warehouse head');
    const page = one.element.parentElement ?? document.body;
    one.element.remove();
    const other = await fixture(html`<portal-profile .client=${one.client}></portal-profile>`);
    await see(() => input(other, 'Job title')?.value === 'Warehouse head', 'the draft in another element');
    other.remove();
    page.append(one.element);
    await see(() => input(one.element, 'Job title')?.value === 'Warehouse head', 'the draft in the same element');
    await press(one.element, 'Save');
    await see(() => button(one.element, 'Edit job title: Warehouse head'), 'that it is saved');
    await edit(one.element, { label: 'Location', value: 'Gothenburg' }, 'Secret plans');
    one.element.remove();
    await one.client.session.logOut();
    await haveSession(one, 'hugo');
    const theirs = await fixture(html`<portal-profile .client=${one.client}></portal-profile>`);
    await press(theirs, 'Add a job title');
    await see(() => input(theirs, 'Job title'), 'the input');
    expect(theirs.shadowRoot?.querySelectorAll('form')).to.have.length(1);
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
