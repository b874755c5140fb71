import type { Meta } from '@storybook/web-components-vite';
import {
  breakDown,
  enter,
  followLink,
  identify,
  inTurn,
  logIn,
  type PersonName,
  press,
  see,
  seeField,
  seeHeading,
  type Step,
} from './support/drive.ts';
import { state } from './support/state.ts';

export default { title: 'Log in: passwords', component: 'portal-login' } satisfies Meta;

const mustChange = (name: PersonName): Step => inTurn(logIn(name), seeField('New password'));

const askForMail: Step = inTurn(identify('bruno'), press('Forgot password?'), seeHeading('Reset your password'));
const sendMail: Step = inTurn(askForMail, press('Send reset email'), seeHeading('Check your email'));
const openLink: Step = inTurn(sendMail, followLink(), seeHeading('Choose a new password'));

export const Expired = state({ steps: [mustChange('mateo'), see('Yours expired on')] });
export const AfterReset = state({ steps: [mustChange('nadia'), see('Your IT admin reset yours.')] });
export const FirstLogIn = state({ steps: [mustChange('omar'), seeHeading('Choose your password')] });
export const Weak = state({ steps: [mustChange('mateo'), enter('New password', 'lantern'), see('Weak')] });
export const Good = state({
  steps: [mustChange('mateo'), enter('New password', 'harbor-lantern-62'), press('Show password'), see('Strength: ')],
});
export const Strong = state({ steps: [mustChange('mateo'), enter('New password', 'Quiet-Orchard-41-wind'), see('Strong')] });
export const Rejected = state({
  steps: [
    mustChange('mateo'),
    enter('New password', 'lantern-62'),
    enter('Confirm new password', 'lantern-62'),
    press('Save and log in'),
    see('That password doesn’t meet every rule yet.'),
  ],
});
export const Different = state({
  steps: [
    mustChange('mateo'),
    enter('New password', 'Quiet-orchard-41'),
    enter('Confirm new password', 'Quiet-orchard-42'),
    press('Save and log in'),
    see('These two aren’t the same.'),
  ],
});
export const EveryRule = state({
  scenario: 'strict-policy',
  steps: [mustChange('bruno'), see('Not a password that many people use')],
});

export const Reset = state({ steps: [askForMail] });
export const ResetLinkUsed = state({
  steps: [seeField('Company email'), followLink('#portal-recovery=used'), see('That link doesn’t work any more.')],
});
export const Sent = state({ steps: [sendMail, see('(1:00)')] });
export const SentWrongCode = state({
  steps: [sendMail, enter('6-digit code', '000000'), see('That code didn’t work.')],
});
export const NewPassword = state({ steps: [openLink, enter('New password', 'harbor'), see('Weak')] });
export const NewPasswordSaving = state({
  steps: [
    openLink,
    breakDown({ answerFlow: 'hang' }),
    enter('New password', 'Quiet-Orchard-41'),
    enter('Confirm new password', 'Quiet-Orchard-41'),
    press('Save password'),
    see('Saving…'),
  ],
});
export const Changed = state({
  steps: [
    openLink,
    enter('New password', 'Quiet-Orchard-41'),
    enter('Confirm new password', 'Quiet-Orchard-41'),
    press('Save password'),
    seeHeading('Password changed'),
  ],
});
