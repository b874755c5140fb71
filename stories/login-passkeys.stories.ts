import type { Meta } from '@storybook/web-components-vite';
import { enter, inTurn, logIn, press, see, seeBusy, seeButton, seeHeading, type Step } from './support/drive.ts';
import { state } from './support/state.ts';

export default { title: 'Log in: passkeys and devices', component: 'portal-login' } satisfies Meta;

const waits = { prompt: 'waits' } as const;
const refused = { prompt: 'refused' } as const;

/** Priya has an authenticator app as well. */
const choosePasskey: Step = inTurn(logIn('priya'), press('Passkey or security key Touch ID, Windows Hello or a USB key'));

export const Email = state({ authenticator: waits, steps: [seeButton('Log in with a passkey')] });
export const EmailAsking = state({
  authenticator: waits,
  steps: [press('Log in with a passkey'), seeBusy('Log in with a passkey')],
});
export const EmailFailed = state({
  authenticator: refused,
  steps: [enter('Company email', 'priya@'), press('Log in with a passkey'), see('Your passkey wasn’t confirmed.')],
});
export const EmailDevice = state({
  scenario: 'device-login',
  authenticator: { ...waits, device: true },
  steps: [seeButton('Log in with this device')],
});

export const Passkey = state({ authenticator: waits, steps: [choosePasskey, seeHeading('Confirm with your passkey')] });
export const PasskeyFailed = state({ authenticator: refused, steps: [choosePasskey, see('Your passkey wasn’t confirmed.')] });

export const SecurityKey = state({
  authenticator: waits,
  steps: [logIn('quentin'), seeHeading('Confirm with your security key')],
});
export const SecurityKeyFailed = state({
  authenticator: refused,
  steps: [logIn('quentin'), see('Your security key wasn’t confirmed.')],
});

export const DeviceOffer = state({
  scenario: 'device-login',
  authenticator: { ...waits, device: true },
  steps: [logIn('bruno'), seeHeading('Log in faster on this device')],
});
export const DeviceAsking = state({
  scenario: 'device-login',
  authenticator: { ...waits, device: true },
  steps: [logIn('bruno'), press('Set up on this device'), see('Follow the prompt from your browser or device.')],
});
export const DeviceFailed = state({
  scenario: 'device-login',
  authenticator: { ...refused, device: true },
  steps: [logIn('bruno'), press('Set up on this device'), see('This device didn’t confirm it’s you.')],
});
