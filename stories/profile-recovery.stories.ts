import type { Meta } from '@storybook/web-components-vite';
import { breakDown, enter, followLink, inTurn, press, see, seeBusy, seeButton, seeField } from './support/drive.ts';
import { state } from './support/state.ts';

export default { title: 'Profile recovery email', component: 'portal-profile' } satisfies Meta;

const editIt = inTurn(press('Edit recovery email: bruno.okafor@example.com'), seeField('Recovery email'));
const changeTo = (address: string) => inTurn(editIt, enter('Recovery email', address));
const sendAgain = inTurn(press('Send again'), see('Sent. The link before doesn’t work any more.'));

export const None = state({ person: 'astrid', steps: [seeButton('Add a recovery email')] });
export const Adding = state({ person: 'astrid', steps: [press('Add a recovery email'), seeField('Recovery email')] });
export const Editing = state({ person: 'bruno', steps: [editIt] });
export const Saving = state({
  person: 'bruno',
  steps: [changeTo('bruno@example.com'), breakDown({ setRecoveryEmail: 'hang' }), press('Save'), seeBusy('Saving…')],
});
export const Sent = state({
  person: 'bruno',
  steps: [changeTo('bruno@example.com'), press('Save'), see('Open the link we sent to bruno@example.com')],
});
export const Refused = state({
  person: 'bruno',
  steps: [changeTo('bruno@northwind.example'), press('Save'), see('Use an address that isn’t your company email.')],
});
export const Waiting = state({ person: 'grace', steps: [seeButton('Send again')] });
export const SentAgain = state({ person: 'grace', steps: [sendAgain] });
export const NotSentAgain = state({
  person: 'grace',
  faults: { setRecoveryEmail: 'error' },
  steps: [press('Send again'), see('try again')],
});
export const Confirmed = state({ person: 'bruno', steps: [see('Confirmed. We can reach you here')] });
export const LinkWorked = state({
  person: 'grace',
  steps: [sendAgain, followLink(), see('Your recovery email is confirmed.')],
});
export const LinkTooOld = state({
  person: 'grace',
  steps: [seeButton('Send again'), followLink('#portal-recovery-email=used'), see('This link doesn’t work any more.')],
});
