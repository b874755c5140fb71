import type { Meta } from '@storybook/web-components-vite';
import { people } from 'portal-mock';
import '../packages/elements/src/security/password.ts';
import { breakDown, enter, inTurn, pass, press, reload, see, seeBusy, seeField, seeHeading, tick } from './support/drive.ts';
import { state } from './support/state.ts';

export default { title: 'Security password', component: 'portal-security-password' } satisfies Meta;

const fill = (current: string, next: string, again = next) =>
  inTurn(enter('Current password', current), enter('New password', next), enter('Confirm new password', again));
const change = press('Change password');
const mine = people.astrid.password;
const fresh = 'Lantern-62-harbour';

export const Rest = state({ person: 'astrid', steps: [seeField('Current password')] });
export const Typing = state({
  person: 'astrid',
  steps: [enter('Current password', mine), enter('New password', 'lantern-62'), see('Strength:')],
});
export const Missing = state({
  person: 'astrid',
  steps: [seeField('New password'), change, see('Enter your current password.')],
});
export const Different = state({
  person: 'astrid',
  steps: [fill(mine, fresh, 'Lantern-62'), change, see('These two aren’t the same.')],
});
export const Wrong = state({
  person: 'astrid',
  steps: [fill('not-this-one', fresh), change, see('That password isn’t right.')],
});
export const Refused = state({ person: 'astrid', steps: [fill(mine, mine), change, see('Change what’s marked.')] });
export const KeepOthers = state({
  person: 'astrid',
  steps: [tick('Log out everywhere else'), see('You stay logged in here, and everywhere else.')],
});
export const EndsDeviceLogIn = state({
  person: 'tilda',
  scenario: 'device-login',
  steps: [see('Device log-in ends with the old password.')],
});
export const Saving = state({
  person: 'astrid',
  steps: [fill(mine, fresh), breakDown({ changePassword: 'hang' }), change, seeBusy('Changing password…')],
});
export const NotSaved = state({
  person: 'astrid',
  steps: [fill(mine, fresh), breakDown({ changePassword: 'error' }), change, see('We couldn’t reach Northwind')],
});
export const Changed = state({
  person: 'astrid',
  steps: [fill(mine, fresh), change, see('Use your new password from now on.')],
});
export const Managed = state({ person: 'astrid', scenario: 'password-managed', steps: [see('manages your password')] });
export const TooYoung = state({
  person: 'astrid',
  scenario: 'password-young',
  steps: [fill(mine, fresh), change, see('Use your new password from now on.'), reload, see('You can change it again in')],
});
export const Loading = state({
  person: 'astrid',
  faults: { getPassword: 'hang' },
  steps: [pass(1), seeHeading('Change password')],
});
