import type { Meta } from '@storybook/web-components-vite';
import { people } from 'portal-mock';
import { enter, enterPassword, lockOut, logIn, pass, press, see, seeButton, seeHeading } from './support/drive.ts';
import { state } from './support/state.ts';

export default { title: 'Log in: refusals and terms', component: 'portal-login' } satisfies Meta;

const { bruno } = people;

export const Throttled = state({ scenario: 'timer', steps: [lockOut, seeHeading('Too many attempts')] });
export const ThrottledOver = state({
  scenario: 'timer',
  steps: [lockOut, seeHeading('Too many attempts'), pass(900), see('You can try again now.')],
});

export const Locked = state({ steps: [logIn('celia'), seeHeading('Your account is locked')] });
export const LockedForAWhile = state({
  steps: [
    lockOut,
    see('That password isn’t right.'),
    enterPassword(bruno.password),
    seeHeading('Your account is locked'),
    see('Or wait: it unlocks in'),
  ],
});
export const LockedNoLonger = state({
  steps: [
    lockOut,
    see('That password isn’t right.'),
    enterPassword(bruno.password),
    see('Or wait: it unlocks in'),
    pass(900),
    seeButton('Log in'),
  ],
});
export const TurnedOff = state({ steps: [logIn('dmitri'), seeHeading('Your account is turned off')] });
export const PasswordExpired = state({
  scenario: 'password-expired-denied',
  steps: [logIn('bruno'), seeHeading('Your password has expired')],
});
export const TooLateToSetUp = state({ steps: [logIn('jonas'), see('The time to set up a second step is over.')] });
export const Policy = state({
  scenario: 'denied',
  steps: [logIn('bruno'), see('Log in from the company network'), see('Set up the VPN')],
});
/** Another company’s log-in let somebody in whom nobody knows here. */
export const Rejected = state({
  instead: () => ({ password: { kind: 'denied', reason: 'rejected', help: [] } }),
  steps: [enter('Company email', bruno.email), press('Continue'), seeHeading('We couldn’t log you in')],
});

export const Terms = state({ scenario: 'terms', steps: [logIn('bruno'), seeHeading('Before you go on')] });
export const TermsDeclined = state({
  scenario: 'terms',
  steps: [logIn('bruno'), press('Decline'), seeHeading('You can’t log in here')],
});
