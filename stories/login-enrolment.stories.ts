import type { Meta } from '@storybook/web-components-vite';
import { enterFirstCode, inTurn, logIn, press, reload, see, seeButton, seeHeading, type Step, tick } from './support/drive.ts';
import { state } from './support/state.ts';

export default { title: 'Log in: setting up a second step', component: 'portal-login' } satisfies Meta;

const chooseApp: Step = inTurn(
  logIn('ines'),
  press('Authenticator app A 6-digit code from an app on your phone'),
  seeHeading('Set up an authenticator app'),
);
const choosePasskey: Step = inTurn(
  logIn('ines'),
  press('Passkey Touch ID, Windows Hello or your phone'),
  seeHeading('Add a passkey'),
);
const getCodes: Step = inTurn(chooseApp, enterFirstCode(), seeHeading('Save your recovery codes'));

export const Choose = state({ steps: [logIn('ines'), see('2 days left')] });
export const ChooseWithoutDelay = state({
  scenario: 'mfa-forced',
  steps: [logIn('bruno'), see('Northwind asks for a second step each time you log in.')],
});

export const App = state({ steps: [chooseApp] });
export const AppWrongCode = state({ steps: [chooseApp, enterFirstCode({ wrong: true }), see('That code didn’t work.')] });

export const Passkey = state({ authenticator: { prompt: 'waits' }, steps: [choosePasskey] });
export const PasskeyAsking = state({
  authenticator: { prompt: 'waits' },
  steps: [choosePasskey, press('Add a passkey'), see('Follow the prompt from your browser or device.')],
});
export const PasskeyFailed = state({
  authenticator: { prompt: 'refused' },
  steps: [choosePasskey, press('Add a passkey'), see('Your passkey wasn’t confirmed.')],
});
export const SecurityKey = state({
  authenticator: { prompt: 'waits' },
  steps: [logIn('ines'), press('Security key A key that you plug in or hold near'), seeHeading('Add a security key')],
});

export const RecoveryCodes = state({ steps: [getCodes] });
export const RecoveryCodesSaved = state({ steps: [getCodes, tick('I saved these codes')] });
export const RecoveryCodesAfterReload = state({ steps: [getCodes, reload, seeButton('Create new codes')] });
