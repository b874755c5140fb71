import type { Meta } from '@storybook/web-components-vite';
import { photoFile } from '../packages/elements/src/testing/photo-file.ts';
import { see as wait } from '../packages/elements/src/testing/person.ts';
import { breakDown, inTurn, press, see, seeBusy, seeButton, type Step } from './support/drive.ts';
import { state } from './support/state.ts';

export default { title: 'Profile photo', component: 'portal-profile' } satisfies Meta;

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

/** Sees the photo in place of the initials. */
const seePhoto: Step = ({ element }) =>
  wait(() => element.shadowRoot?.querySelector<HTMLImageElement>('.header img')?.naturalWidth, 'the photo');

const menu = inTurn(press('Change photo'), seeButton('Upload a photo'));
const position = inTurn(menu, chooseFile(photoFile), seeButton('Save photo'));
const save = inTurn(position, press('Save photo'), seePhoto);
const noPicture = (): File => new File(['no picture'], 'notes.png', { type: 'image/png' });
const tooLarge = (): File => new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'me.png', { type: 'image/png' });

export const Menu = state({ person: 'astrid', steps: [menu] });
export const Position = state({ person: 'astrid', steps: [position] });
export const Saving = state({
  person: 'astrid',
  steps: [position, breakDown({ uploadPhoto: 'hang' }), press('Save photo'), seeBusy('Saving…')],
});
export const NotSaved = state({
  person: 'astrid',
  steps: [position, breakDown({ uploadPhoto: 'error' }), press('Save photo'), see('We couldn’t save your photo.')],
});
export const Unreadable = state({
  person: 'astrid',
  steps: [menu, chooseFile(noPicture), see('This file can’t be read as a picture.')],
});
export const TooLarge = state({
  person: 'astrid',
  steps: [menu, chooseFile(tooLarge), see('This file is larger than 5 MB.')],
});
export const Shown = state({ person: 'astrid', steps: [save] });
export const ShownMenu = state({ person: 'astrid', steps: [save, press('Change photo'), seeButton('Remove photo')] });
export const NotAllowed = state({
  person: 'astrid',
  scenario: 'no-photo',
  steps: [seeButton('Edit last name: Lindqvist')],
});
