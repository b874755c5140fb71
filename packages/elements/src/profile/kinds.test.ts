import { expect, fixture, html } from '@open-wc/testing';
import { alerts, button, input, page, press, see, type } from '../testing/person.ts';
import { edit, showProfile, valuesOnServer } from '../testing/profile.ts';
import { displayText } from './kinds/text.ts';

/** Chooses from the list that a label names. */
function choose(element: Element, label: string, value: string): void {
  const list = input(element, label) as unknown;
  if (!(list instanceof HTMLSelectElement)) throw new Error(`“${label}” is no list.`);
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

const mobile = { label: 'Mobile phone', value: '+46 70 174 06 12' };

describe('kinds of profile fields', () => {
  it('reads a phone number as people write it, and sends E.164', async () => {
    const one = await showProfile();
    const { element } = one;
    await edit(element, mobile, '070-555');
    await press(element, 'Save');
    await see(() => alerts(element).includes('Enter a full number with country code, like +46 70 555 0142.'), 'what is wrong');
    expect(input(element, 'Mobile phone')?.value).to.equal('070-555');
    type(input(element, 'Mobile phone'), '0046 (0)70-555 01 42');
    await press(element, 'Save');
    await see(() => button(element, 'Edit mobile phone: +46 70 555 01 42'), 'the number');
    expect((await valuesOnServer(one))['phoneNumbers']).to.deep.equal([{ type: 'mobile', number: '+46705550142' }]);
  });

  it('adds an item to a list, of a type, and takes one off', async () => {
    const one = await showProfile();
    const { element } = one;
    await press(element, 'Add a phone number');
    await see(() => input(element, 'Number'), 'the input');
    type(input(element, 'Number'), '+46 40 555 02 00');
    choose(element, 'Kind', 'work_fax');
    await press(element, 'Save');
    await see(() => button(element, 'Edit work fax: +46 40 555 02 00'), 'the new number');
    expect((await valuesOnServer(one))['phoneNumbers']).to.have.lengthOf(2);
    await press(element, `Edit mobile phone: ${mobile.value}`);
    await press(element, 'Remove');
    await see(() => button(element, 'Undo the change of phone number'), 'that it is gone');
    expect(button(element, `Edit mobile phone: ${mobile.value}`)).to.equal(undefined);
    expect((await valuesOnServer(one))['phoneNumbers']).to.deep.equal([{ type: 'work_fax', number: '+46405550200' }]);
    await press(element, 'Undo the change of phone number');
    await see(() => button(element, `Edit mobile phone: ${mobile.value}`), 'that it is back');
  });

  it('asks which item of a list to keep, in the line of theirs', async () => {
    const one = await showProfile();
    const { element } = one;
    await edit(element, mobile, '+46 70 555 01 42');
    const theirs = [{ type: 'mobile', number: '+46705550199' }];
    await one.mock.changeProfile('p-bruno', { values: { phoneNumbers: theirs }, by: 'Northwind IT' });
    await press(element, 'Save');
    await see(() => button(element, 'Keep mine'), 'the conflict');
    expect(page(element)).not.to.contain('Mobile phone 2');
    await press(element, 'Keep mine');
    await see(() => button(element, 'Edit mobile phone: +46 70 555 01 42'), 'mine');
    expect((await valuesOnServer(one))['phoneNumbers']).to.deep.equal([{ type: 'mobile', number: '+46705550142' }]);
  });

  it('keeps an item that somebody has added meanwhile', async () => {
    const one = await showProfile();
    const added = { type: 'work', number: '+46405550140' };
    await edit(one.element, mobile, '+46 70 555 01 42');
    const both = [{ type: 'mobile', number: '+46701740612' }, added];
    await one.mock.changeProfile('p-bruno', { values: { phoneNumbers: both }, by: 'Northwind IT' });
    await press(one.element, 'Save');
    await see(() => button(one.element, 'Edit mobile phone: +46 70 555 01 42'), 'mine');
    expect((await valuesOnServer(one))['phoneNumbers']).to.deep.equal([{ type: 'mobile', number: '+46705550142' }, added]);
  });

  it('edits an address by its parts, and needs more than a country', async () => {
    const one = await showProfile();
    const { element } = one;
    await press(element, 'Add an address');
    await see(() => input(element, 'Country'), 'the parts');
    choose(element, 'Country', 'SE');
    await press(element, 'Save');
    await see(() => alerts(element).includes('This can’t be empty.'), 'what is wrong');
    expect(element.shadowRoot?.activeElement).to.equal(input(element, 'Street and number'));
    type(input(element, 'Street and number'), 'Storgatan 14');
    type(input(element, 'Town or city'), 'Malmö');
    await press(element, 'Save');
    await see(() => button(element, 'Edit home address: Storgatan 14, Malmö, Sweden'), 'the address');
    const address = { type: 'home', streetAddress: 'Storgatan 14', locality: 'Malmö', country: 'SE' };
    expect((await valuesOnServer(one))['addresses']).to.deep.equal([address]);
  });

  it('takes a part off a single address', async () => {
    const one = await showProfile('rosa');
    const { element } = one;
    const of = async (): Promise<unknown> => (await valuesOnServer(one, 'p-rosa'))['holidayAddress'];
    await press(element, 'Add a holiday address');
    await see(() => input(element, 'Region'), 'the parts');
    for (const [label, text] of [
      ['Street and number', 'Calle Mayor 1'],
      ['Region', 'Castilla'],
    ] as const)
      type(input(element, label), text);
    await press(element, 'Save');
    await see(() => button(element, 'Edit holiday address: Calle Mayor 1, Castilla'), 'the address');
    await press(element, 'Edit holiday address: Calle Mayor 1, Castilla');
    await see(() => input(element, 'Region'), 'the parts');
    type(input(element, 'Region'), '');
    await press(element, 'Save');
    await see(() => button(element, 'Edit holiday address: Calle Mayor 1'), 'the address without the region');
    expect(await of()).to.deep.equal({ streetAddress: 'Calle Mayor 1' });
  });

  it('edits a day with the browser’s own field', async () => {
    const one = await showProfile();
    await edit(one.element, { label: 'Birthday', value: '' }, '1990-02-28');
    await press(one.element, 'Save');
    await see(() => page(one.element).includes('1990'), 'the day in words');
    expect((await valuesOnServer(one))['birthday']).to.equal('1990-02-28');
  });

  it('edits a choice', async () => {
    const one = await showProfile();
    await press(one.element, 'Edit employee type: Full-time');
    await see(() => input(one.element, 'Employee type'), 'the list');
    choose(one.element, 'Employee type', 'part-time');
    await press(one.element, 'Save');
    await see(() => button(one.element, 'Edit employee type: Part-time'), 'the choice');
  });

  it('finds a manager by name, with the keyboard', async () => {
    const one = await showProfile();
    const { element } = one;
    await edit(element, { label: 'Manager', value: 'Karin Dahl' }, 'naz');
    one.pass(1);
    await see(() => element.shadowRoot?.querySelector('[role=option]'), 'somebody');
    const field = input(element, 'Manager');
    const down = (name: string): boolean | undefined =>
      field?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
    down('ArrowDown');
    await see(() => field?.getAttribute('aria-activedescendant'), 'that somebody is marked');
    expect(down('Enter'), 'Enter goes on to the form').to.equal(false);
    expect(field?.value).to.equal('Farid Nazari');
    await press(element, 'Save');
    await see(() => button(element, 'Edit manager: Farid Nazari'), 'the manager');
    expect((await valuesOnServer(one))['manager']).to.deep.equal({ id: 'p-farid', name: 'Farid Nazari' });
  });

  it('does not take somebody who was typed and not chosen', async () => {
    const { element } = await showProfile();
    await edit(element, { label: 'Manager', value: 'Karin Dahl' }, 'Karin');
    await press(element, 'Save');
    await see(() => alerts(element).includes('Choose somebody from the list.'), 'what is wrong');
  });

  it('Enter is a line end in a long text, and saves it with Ctrl', async () => {
    const one = await showProfile();
    const { element } = one;
    const before = 'Runs the night shift. Licensed for fork lifts, and happy to teach.';
    await press(element, `Edit description: ${before}`);
    await see(() => input(element, 'Description'), 'the text');
    const area = input(element, 'Description');
    type(area, 'One\nTwo');
    const enter = (ctrlKey: boolean): boolean | undefined =>
      area?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey, bubbles: true, cancelable: true }));
    expect(enter(false), 'free for the text').to.equal(true);
    expect(enter(true)).to.equal(false);
    await see(() => button(element, 'Edit description: One Two'), 'the text');
    expect((await valuesOnServer(one))['description']).to.equal('One\nTwo');
  });

  it('shows what can be read of an unknown kind, and nothing as markup', async () => {
    const context = { field: { name: 'x', kind: 'x', editable: false }, locale: 'en', phones: () => undefined };
    expect([1, true, ['a', 2, 'b'], { a: 1 }, [], null].map((value) => displayText(value, context))).to.deep.equal([
      '1',
      'true',
      'a, 2, b',
      'Can’t be shown here.',
      '',
      '',
    ]);
    const shown = await fixture(html`<p>${displayText('<b>x</b>', context)}</p>`);
    expect(shown.children).to.have.lengthOf(0);
  });
});
