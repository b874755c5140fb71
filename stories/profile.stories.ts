import type { Meta } from '@storybook/web-components-vite';
import {
  breakDown,
  enter,
  goTo,
  inTurn,
  pass,
  pointAt,
  press,
  see,
  seeBusy,
  seeButton,
  seeField,
  seeHeading,
  type Step,
} from './support/drive.ts';
import { state } from './support/state.ts';

export default { title: 'Profile', component: 'portal-profile' } satisfies Meta;

const phone = 'Edit mobile phone: +46 70 555 01 17';
const editPhone = inTurn(press(phone), seeField('Mobile phone'));
const changePhone = inTurn(editPhone, enter('Mobile phone', '+46 70 555 01 42'));

/** Northwind IT changes what is being edited. */
const changeElsewhere: Step = ({ portal }) =>
  portal.mock.changeProfile('p-astrid', {
    values: {
      phoneNumbers: [
        { type: 'mobile', number: '+46705550199' },
        { type: 'work', number: '+46405550140' },
      ],
    },
    by: 'Northwind IT',
  });

const conflict = inTurn(changePhone, changeElsewhere, press('Save'), see('This changed somewhere else.'));

const chooseTheirs: Step = ({ element }) =>
  element.shadowRoot?.querySelector<HTMLInputElement>('input[type=radio][value=theirs]')?.click();

/** Does something while the browser says that it has no connection. */
const offline =
  (step: Step): Step =>
  async (scene) => {
    await breakDown({ '*': 'network' })(scene);
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    try {
      await step(scene);
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  };

export const Rest = state({ person: 'astrid', steps: [seeButton(phone)] });
export const Hover = state({ person: 'astrid', steps: [pointAt(phone)] });
export const Focus = state({ person: 'astrid', steps: [goTo(phone)] });
export const Editing = state({ person: 'astrid', steps: [changePhone] });
export const EditingName = state({
  person: 'astrid',
  steps: [press('Edit last name: Lindqvist'), enter('Last name', 'Lindqvist Ek')],
});
export const EditingAddress = state({
  person: 'astrid',
  steps: [press('Edit home address: Storgatan 14, 211 42 Malmö, Sweden'), seeField('Postal code')],
});
export const EditingDate = state({ person: 'astrid', steps: [press('Add a birthday'), seeField('Birthday')] });
export const EditingChoice = state({ person: 'astrid', steps: [press('Edit employee type: Full-time'), seeButton('Save')] });
export const EditingLongText = state({
  person: 'bruno',
  steps: [press('Edit description: Runs the night shift. Licensed for fork lifts, and happy to teach.'), seeButton('Save')],
});
export const EditingManager = state({
  person: 'astrid',
  steps: [press('Edit manager: Karin Dahl'), enter('Manager', 'Far'), pass(1), see('Farid Nazari')],
});
export const AddingPhone = state({ person: 'astrid', steps: [press('Add a phone number'), seeField('Number')] });
export const AddingAddress = state({ person: 'astrid', steps: [press('Add an address'), seeField('Street and number')] });
export const Saving = state({
  person: 'astrid',
  steps: [changePhone, breakDown({ updateProfile: 'hang' }), press('Save'), seeBusy('Saving…')],
});
export const Saved = state({ person: 'astrid', steps: [changePhone, press('Save'), see('Saved')] });
export const NotValid = state({
  person: 'astrid',
  steps: [editPhone, enter('Mobile phone', '070-555'), press('Save'), see('Enter a full number with country code')],
});
export const Missing = state({
  person: 'astrid',
  steps: [press('Edit last name: Lindqvist'), enter('Last name', ' '), press('Save'), see('This can’t be empty.')],
});
export const Taken = state({
  person: 'astrid',
  steps: [
    press('Edit employee ID: NW-2381'),
    enter('Employee ID', 'NW-1105'),
    press('Save'),
    see('Somebody else has this already.'),
  ],
});
export const NotSaved = state({
  person: 'astrid',
  steps: [changePhone, breakDown({ updateProfile: 'error' }), press('Save'), see('Your change is still here.')],
});
export const NotSavedOffline = state({
  person: 'astrid',
  steps: [changePhone, offline(inTurn(press('Save'), see('You’re offline. Your change is still here')))],
});
export const Conflict = state({ person: 'astrid', steps: [conflict] });
export const ConflictTheirs = state({
  person: 'astrid',
  steps: [conflict, chooseTheirs, seeButton('Use theirs')],
});
export const Locks = state({ person: 'samir', steps: [see('Comes from the directory of Northwind.')] });
export const Locked = state({ person: 'elin', steps: [see('Your administrator has disabled profile changes.')] });
export const CustomFields = state({ person: 'rosa', steps: [seeHeading('Travel')] });
export const UnknownKind = state({ person: 'bruno', scenario: 'future-field', steps: [see('Badge colour')] });
export const Empty = state({ person: 'hugo', steps: [seeButton('Add a job title')] });
export const OtherScripts = state({ person: 'grace', steps: [seeButton('Edit display name: 田中 グレース')] });
export const Loading = state({
  person: 'astrid',
  faults: { getProfile: 'hang' },
  steps: [pass(1), see('Loading your profile')],
});
export const Failed = state({
  person: 'astrid',
  faults: { getProfile: 'html' },
  steps: [seeHeading('Your profile didn’t load')],
});
export const LoggedOut = state({ steps: [seeHeading('You’re logged out')] });
export const LoggedOutWithADraft = state({
  person: 'astrid',
  steps: [changePhone, ({ portal }) => portal.client.session.logOut(), see('What you were changing is still here.')],
});
