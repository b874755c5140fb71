import type { Meta } from '@storybook/web-components-vite';
import { photoFile } from '../packages/elements/src/testing/photo-file.ts';
import {
  breakDown,
  enter,
  inTurn,
  pass,
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

/** Chooses a file as from the browser's own dialog. */
const chooseFile =
  (file: () => File | Promise<File>): Step =>
  async ({ element }) => {
    const input = element.shadowRoot?.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('There is no room for a file.');
    const files = new DataTransfer();
    files.items.add(await file());
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
  };

const photoMenu = inTurn(press('Change photo'), seeButton('Upload a photo'));

export const Rest = state({ person: 'astrid', steps: [seeButton(phone)] });
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
export const Adding = state({ person: 'astrid', steps: [press('Add a phone number'), seeField('Number')] });
export const Saving = state({
  person: 'astrid',
  steps: [changePhone, breakDown({ updateProfile: 'hang' }), press('Save'), seeBusy('Saving…')],
});
export const Saved = state({ person: 'astrid', steps: [changePhone, press('Save'), see('Saved')] });
export const NotValid = state({
  person: 'astrid',
  steps: [editPhone, enter('Mobile phone', '070-555'), press('Save'), see('Enter a full number with country code')],
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
export const Conflict = state({
  person: 'astrid',
  steps: [changePhone, changeElsewhere, press('Save'), see('This changed somewhere else.')],
});
export const Locks = state({ person: 'samir', steps: [see('Comes from the directory of Northwind.')] });
export const Locked = state({ person: 'elin', steps: [see('Your administrator has disabled profile changes.')] });
export const CustomFields = state({ person: 'rosa', steps: [seeHeading('Travel')] });
export const UnknownKind = state({ person: 'bruno', scenario: 'future-field', steps: [see('Badge colour')] });
export const Empty = state({ person: 'hugo', steps: [seeButton('Add a job title')] });
export const OtherScripts = state({ person: 'grace', steps: [seeButton('Edit display name: 田中 グレース')] });
export const RecoveryEmailConfirmed = state({ person: 'bruno', steps: [see('Confirmed. We can reach you here')] });
export const RecoveryEmailSent = state({
  person: 'bruno',
  steps: [
    press('Edit recovery email: bruno.okafor@example.com'),
    enter('Recovery email', 'bruno@example.com'),
    press('Save'),
    see('Open the link we sent to bruno@example.com'),
  ],
});
export const RecoveryEmailRefused = state({
  person: 'bruno',
  steps: [
    press('Edit recovery email: bruno.okafor@example.com'),
    enter('Recovery email', 'bruno@northwind.example'),
    press('Save'),
    see('Use an address that isn’t your company email.'),
  ],
});
export const PhotoMenu = state({ person: 'astrid', steps: [photoMenu] });
export const PhotoPosition = state({ person: 'astrid', steps: [photoMenu, chooseFile(photoFile), seeButton('Save photo')] });
export const PhotoUnreadable = state({
  person: 'astrid',
  steps: [
    photoMenu,
    chooseFile(() => new File(['no picture'], 'notes.png', { type: 'image/png' })),
    see('This file can’t be read as a picture.'),
  ],
});
export const NoPhotos = state({ person: 'astrid', scenario: 'no-photo', steps: [seeButton(phone)] });
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
