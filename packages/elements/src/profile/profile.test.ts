import { expect, fixture, html } from '@open-wc/testing';
import { alerts, button, heading, input, link, page, press, see, type } from '../testing/person.ts';
import { portal } from '../testing/portal.ts';
import { edit, key, showProfile, valuesOnServer } from '../testing/profile.ts';
import { haveSession } from '../testing/session.ts';
import './profile-section.ts';

const displayName = { label: 'Display name', value: '' };

describe('portal-profile', () => {
  it('shows who somebody is, in sections, with the words of people', async () => {
    const { element } = await showProfile('astrid');
    expect(heading(element, 'Astrid Lindqvist')).to.exist;
    for (const name of ['Profile details', 'Personal information', 'Employment information'])
      expect(heading(element, name)).to.exist;
    expect(page(element)).to.contain('Route planner, Logistics');
    expect(page(element)).to.match(/Home address\n[^\n]*\nStorgatan 14, 211 42 Malmö, Sweden/);
    await see(() => page(element).includes('+46 70 555 01 17'), 'the number as people write it');
    expect(button(element, 'Add a description')).to.exist;
  });

  it('is edited in place: click, type, Enter', async () => {
    const one = await showProfile();
    const { element } = one;
    await edit(element, displayName, '  Bru  ');
    expect(element.shadowRoot?.activeElement).to.equal(input(element, 'Display name'));
    key(element, 'Enter');
    await see(() => button(element, 'Edit display name: Bru'), 'the new name');
    expect(page(element)).to.contain('Saved');
    expect(page(element)).to.contain('Display name saved.');
    expect(element.shadowRoot?.activeElement).to.equal(button(element, 'Edit display name: Bru'));
    expect((await valuesOnServer(one))['displayName']).to.equal('Bru');
  });

  it('says for two seconds that it is saved, and takes it back for as long as the person stays', async () => {
    const one = await showProfile();
    const { element } = one;
    await edit(element, { label: 'Job title', value: 'Warehouse lead' }, 'Warehouse head');
    await press(element, 'Save');
    await see(() => page(element).includes('Saved'), 'that it is saved');
    one.pass(2);
    await see(() => !page(element).includes('Saved'), 'that this is said no longer');
    one.pass(10);
    await press(element, 'Undo the change of job title');
    await see(() => button(element, 'Edit job title: Warehouse lead'), 'the title of before');
    expect((await valuesOnServer(one))['jobTitle']).to.equal('Warehouse lead');
    one.pass(3);
    (element.shadowRoot?.activeElement as HTMLElement).blur();
    one.pass(10);
    await see(() => !button(element, 'Undo the change of job title'), 'that nothing is left to undo');
  });

  it('Escape cancels, and gives the focus back', async () => {
    const one = await showProfile();
    const { element } = one;
    await edit(element, { label: 'First name', value: 'Bruno' }, 'Nobody');
    key(element, 'Escape');
    await see(() => button(element, 'Edit first name: Bruno'), 'the name of before');
    expect(element.shadowRoot?.activeElement).to.equal(button(element, 'Edit first name: Bruno'));
    expect((await valuesOnServer(one))['firstName']).to.equal('Bruno');
  });

  it('leaving neither saves nor discards, and several fields may be open', async () => {
    const one = await showProfile();
    const { element } = one;
    await edit(element, { label: 'First name', value: 'Bruno' }, 'Brunhild');
    await edit(element, { label: 'Location', value: 'Gothenburg' }, 'Lund');
    expect(input(element, 'First name')?.value).to.equal('Brunhild');
    expect(await valuesOnServer(one)).to.include({ firstName: 'Bruno', location: 'Gothenburg' });
    const [first] = [...(element.shadowRoot?.querySelectorAll('form') ?? [])];
    first?.requestSubmit();
    await see(() => button(element, 'Edit first name: Brunhild'), 'that one is saved');
    expect(input(element, 'Location')?.value).to.equal('Lund');
  });

  it('shows the new name at once wherever the session tells it', async () => {
    const one = await showProfile();
    await edit(one.element, { label: 'Last name', value: 'Okafor' }, 'Okafor-Lind');
    await press(one.element, 'Save');
    await see(() => heading(one.element, 'Bruno Okafor-Lind'), 'the new name');
  });

  it('an empty value takes it away, but not where there must be one', async () => {
    const one = await showProfile();
    const { element } = one;
    await edit(element, { label: 'Middle name', value: 'Chidi' }, '');
    await press(element, 'Save');
    await see(() => button(element, 'Add a middle name'), 'that there is none');
    expect(await valuesOnServer(one)).not.to.have.property('middleName');
    await edit(element, { label: 'First name', value: 'Bruno' }, '   ');
    await press(element, 'Save');
    await see(() => alerts(element).includes('This can’t be empty.'), 'why not');
    expect(input(element, 'First name')?.value).to.equal('   ');
    expect(input(element, 'First name')?.getAttribute('aria-invalid')).to.equal('true');
  });

  it('says the server’s reason beside the field and keeps the value', async () => {
    const one = await showProfile();
    const { element } = one;
    await edit(element, { label: 'Employee ID', value: 'NW-2204' }, 'NW-1105');
    await press(element, 'Save');
    await see(() => alerts(element)[0]?.startsWith('Somebody else has this already.'), 'why not');
    expect(input(element, 'Employee ID')?.value).to.equal('NW-1105');
    type(input(element, 'Employee ID'), 'NW-9999');
    await press(element, 'Save');
    await see(() => button(element, 'Edit employee ID: NW-9999'), 'the new one');
  });

  it('counts characters as the server does, and takes every script', async () => {
    const one = await showProfile();
    const { element } = one;
    await edit(element, displayName, '𝒷'.repeat(1025));
    await press(element, 'Save');
    await see(() => alerts(element).includes('That’s too long. It can have 1024 characters.'), 'how long it may be');
    for (const [before, name] of [
      ['', '田中 グレース'],
      ['田中 グレース', 'بْرُونُو'],
      ['بْرُونُو', 'Ọmọlará Ìyábọ̀'],
    ] as const) {
      if (before) await press(element, `Edit display name: ${before}`);
      await see(() => input(element, 'Display name'), 'the input');
      type(input(element, 'Display name'), name);
      await press(element, 'Save');
      await see(() => button(element, `Edit display name: ${name}`), name);
    }
  });

  it('shows a field of an unknown kind, lets nobody edit it, and drops it by no save', async () => {
    const one = await showProfile('bruno', { scenario: 'future-field' });
    await one.mock.changeProfile('p-bruno', { values: { badgeColour: '#aabbcc' }, by: 'Northwind IT' });
    await edit(one.element, displayName, 'Bru');
    await press(one.element, 'Save');
    await see(() => button(one.element, 'Edit display name: Bru'), 'the new name');
    await see(() => page(one.element).includes('#aabbcc'), 'the unknown value');
    expect(button(one.element, 'Edit badge colour: #aabbcc')).to.equal(undefined);
    expect(await valuesOnServer(one)).to.include({ badgeColour: '#aabbcc', displayName: 'Bru' });
  });

  it('says who manages a field', async () => {
    const { element } = await showProfile('samir');
    await see(() => page(element).includes('Northwind. Ask'), 'the company');
    const said = page(element);
    for (const reason of [
      'Managed by Northwind.',
      'Comes from the directory of Northwind.',
      'Comes from where you log in.',
      'Managed by HR.',
    ])
      expect(said).to.contain(reason);
    expect(button(element, 'Edit job title: Team lead')).to.equal(undefined);
  });

  it('says that the administrator has disabled changes, and offers none', async () => {
    const { element } = await showProfile('elin');
    expect(page(element)).to.contain('Your administrator has disabled profile changes.');
    expect([...(element.shadowRoot?.querySelectorAll('button') ?? [])]).to.have.lengthOf(0);
    expect(page(element)).not.to.contain('Managed by');
  });

  it('shows fields and sections that the administrator has added', async () => {
    const { element } = await showProfile('rosa');
    expect(heading(element, 'Travel')).to.exist;
    expect(page(element)).to.contain('Frequent flyer number');
  });

  it('says that it did not load, and tries again', async () => {
    const one = portal();
    await haveSession(one);
    one.mock.faults.getProfile = 'html';
    const element = await fixture(html`<portal-profile .client=${one.client}></portal-profile>`);
    await see(() => heading(element, 'Your profile didn’t load'), 'that it did not');
    delete one.mock.faults.getProfile;
    await press(element, 'Try again');
    await see(() => heading(element, 'Bruno Okafor'), 'the profile');
  });

  it('says that nobody is logged in, and where to', async () => {
    const one = portal();
    const element = await fixture(html`<portal-profile .client=${one.client}></portal-profile>`);
    await see(() => heading(element, 'You’re logged out'), 'that nobody is');
    await see(() => link(element, 'Log in'), 'the way');
  });

  it('one section alone shows what another element has saved', async () => {
    const one = await showProfile();
    const section = await fixture(
      html`<portal-profile-section name="employment" .client=${one.client}></portal-profile-section>`,
    );
    await see(() => button(section, 'Edit job title: Warehouse lead'), 'the section');
    expect(page(section)).not.to.contain('First name');
    await edit(section, { label: 'Job title', value: 'Warehouse lead' }, 'Warehouse head');
    await press(section, 'Save');
    await see(() => button(one.element, 'Edit job title: Warehouse head'), 'the same in the other');
  });
});
