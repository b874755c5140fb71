import type { Meta } from '@storybook/web-components-vite';
import { enterCode, inTurn, pass, press, see, seeButton, seeField, seeHeading } from './support/drive.ts';
import { state } from './support/state.ts';

export default { title: 'Step-up', component: 'portal-step-up' } satisfies Meta;

const vaultkeeper = { app: 'vaultkeeper' };
/** A code of the log-in does not work a second time. */
const later = pass(30);

export const Loading = state({
  person: 'astrid',
  args: vaultkeeper,
  faults: { startFlow: 'hang' },
  steps: [pass(1), see('Loading')],
});
export const Verify = state({ person: 'astrid', args: vaultkeeper, steps: [seeField('6-digit code')] });
export const Methods = state({
  person: 'lena',
  args: vaultkeeper,
  steps: [press('Use another method'), seeHeading('Choose another method')],
});
export const Waiting = state({ person: 'karin', args: vaultkeeper, steps: [seeHeading('Approve on your phone')] });
export const Denied = state({ person: 'astrid', args: { app: 'dealroom' }, steps: [seeHeading('Access denied')] });
export const Given = state({
  person: 'astrid',
  args: vaultkeeper,
  steps: [press('Cancel and close tab'), seeHeading('You can close this tab')],
});
export const LoggedOut = state({ args: vaultkeeper, steps: [seeHeading('You’re logged out')] });
export const Unreachable = state({
  person: 'astrid',
  args: vaultkeeper,
  faults: { startFlow: 'html' },
  steps: [seeButton('Try again')],
});
export const Confirmed = state({
  person: 'astrid',
  args: vaultkeeper,
  steps: [inTurn(seeField('6-digit code'), later, enterCode('astrid')), seeHeading('You’re in')],
});
