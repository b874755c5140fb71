import type { Meta } from '@storybook/web-components-vite';
import { people } from 'portal-mock';
import '../packages/elements/src/security/ssh-keys.ts';
import { see as wait } from '../packages/elements/src/testing/person.ts';
import { breakDown, enter, inTurn, press, see, seeBusy, seeButton, seeField, seeHeading, type Step } from './support/drive.ts';
import { state } from './support/state.ts';

export default { title: 'Security SSH keys', component: 'portal-security-ssh-keys' } satisfies Meta;

const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKr6BGldwF2K0qa4GwxPZ8Kk0DZ0YyPL0oRXGZ0r2ldM astrid@workstation';
const fingerprint = 'SHA256:Oy5BCnLeTIcd7Lek7D3kbrReSw1y/A6wDoYa6kvnTts';
const privateKey = '-----BEGIN OPENSSH PRIVATE KEY-----\nbm90IGEga2V5LCBvbmx5IHRoZSB3b3JkcyBvZiBhIHRlc3Q=';
const [runner, macbook] = people.astrid.sshKeys;

/** Presses the button of the dialog, which is called like the one that opened it. */
const submit: Step = ({ element }) =>
  element.shadowRoot?.querySelector<HTMLButtonElement>('dialog.add .p-btn-primary')?.click();

/** Holds a file over the dialog. */
const hold: Step = async ({ element }) => {
  const data = new DataTransfer();
  data.items.add(new File([key], 'id_ed25519.pub'));
  const dialog = element.shadowRoot?.querySelector('dialog.add');
  dialog?.dispatchEvent(new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true }));
  await wait(() => element.shadowRoot?.querySelector('.over'), 'that it may be dropped');
};

const open = inTurn(press('Add key'), seeField('Public key'));
const name = inTurn(open, enter('Name', 'Workstation'));
const paste = inTurn(name, enter('Public key', key), see(fingerprint));
const rename = inTurn(press('Rename MacBook Pro'), seeField('Name'), enter('Name', 'Old MacBook'));
const remove = inTurn(press('Remove build-runner'), seeHeading('Remove “build-runner”?'));

export const List = state({ person: 'astrid', steps: [seeButton('Remove MacBook Pro')] });
export const Empty = state({ person: 'bruno', steps: [see('Reach servers with a key instead of a password.')] });
export const Loading = state({ person: 'astrid', faults: { listSshKeys: 'hang' }, steps: [see('Loading')] });
export const NotLoaded = state({
  person: 'astrid',
  faults: { listSshKeys: 'error' },
  steps: [see('This didn’t load. Nothing has changed.')],
});
export const Add = state({ person: 'bruno', steps: [open] });
export const AddOver = state({ person: 'bruno', steps: [open, hold] });
export const AddFingerprint = state({ person: 'bruno', steps: [paste] });
export const AddPrivateKey = state({
  person: 'bruno',
  steps: [name, enter('Public key', privateKey), see('That’s a private key. Never share it.')],
});
export const AddMissing = state({ person: 'bruno', steps: [open, submit, see('Paste a public key, or choose its file.')] });
export const AddTooShort = state({
  person: 'bruno',
  steps: [name, enter('Public key', runner?.publicKey ?? ''), see('This RSA key is too short.')],
});
export const AddDuplicate = state({
  person: 'astrid',
  steps: [name, enter('Public key', macbook?.publicKey ?? ''), see('You have this key already, as “MacBook Pro”.')],
});
export const Adding = state({
  person: 'bruno',
  steps: [paste, breakDown({ addSshKey: 'hang' }), submit, seeBusy('Adding…')],
});
export const AddFailed = state({
  person: 'bruno',
  steps: [paste, breakDown({ addSshKey: 'down' }), submit, see('Your details are fine')],
});
export const Renaming = state({ person: 'astrid', steps: [rename] });
export const RenameFailed = state({
  person: 'astrid',
  steps: [rename, breakDown({ renameSshKey: 'down' }), press('Save'), see('Your details are fine')],
});
export const Remove = state({ person: 'astrid', steps: [remove] });
export const RemoveFailed = state({
  person: 'astrid',
  steps: [remove, breakDown({ removeSshKey: 'down' }), press('Remove'), see('Your details are fine')],
});
export const LoggedOut = state({ steps: [see('Log in to see this.')] });
