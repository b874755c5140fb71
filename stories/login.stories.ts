import type { Meta } from '@storybook/web-components-vite';
import { people } from 'portal-mock';
import {
  breakDown,
  enter,
  enterCode,
  enterPassword,
  focus,
  identify,
  logIn,
  pass,
  press,
  see,
  seeBusy,
  seeButton,
  seeField,
  seeHeading,
  seeLink,
  type Step,
} from './support/drive.ts';
import { state } from './support/state.ts';

export default { title: 'Log in', component: 'portal-login' } satisfies Meta;

const { bruno } = people;

/** The browser says that it has lost the network. */
const loseNetwork: Step = async (scene) => {
  await breakDown({ '*': 'network' })(scene);
  dispatchEvent(new Event('offline'));
};

/** A key is pressed while Caps Lock is on. */
const pressWithCapsLock: Step = ({ box }) => {
  const init: KeyboardEventInit = { key: 'E', modifierCapsLock: true, bubbles: true, composed: true };
  box.querySelector('input[type=password]')?.dispatchEvent(new KeyboardEvent('keydown', init));
};

export const Loading = state({ faults: { startFlow: 'hang' }, steps: [pass(1), see('Loading')] });

export const Email = state({ steps: [seeField('Company email')] });
export const EmailMissing = state({ steps: [press('Continue'), see('Enter your company email.')] });
export const EmailIncomplete = state({
  steps: [enter('Company email', 'bruno'), press('Continue'), see('Enter a full email address, with an @.')],
});
export const EmailChecking = state({
  steps: [breakDown({ answerFlow: 'hang' }), enter('Company email', bruno.email), press('Continue'), seeBusy('Continue')],
});

export const EmailFocus = state({ steps: [seeField('Company email'), focus('Company email')] });
export const EmailAdministrator = state({
  args: { adminUrl: 'https://admin.northwind.example/' },
  steps: [seeLink('Administrator log-in')],
});
export const EmailOffline = state({
  steps: [enter('Company email', bruno.email), loseNetwork, see('You’re offline.')],
});

export const Password = state({ steps: [identify('bruno')] });
export const PasswordShown = state({
  steps: [identify('bruno'), enter('Password', 'correct-horse'), press('Show password')],
});
export const PasswordCapsLock = state({
  steps: [identify('bruno'), enter('Password', 'CORRECT-HORSE'), pressWithCapsLock, see('Caps Lock is on.')],
});
export const PasswordChecking = state({
  steps: [identify('bruno'), breakDown({ answerFlow: 'hang' }), enterPassword(bruno.password), seeButton('Logging in…')],
});
export const PasswordWrong = state({
  steps: [identify('bruno'), enterPassword('not-this-one'), see('That password isn’t right.')],
});
export const PasswordAttemptsLeft = state({
  scenario: 'attempts-left',
  steps: [identify('bruno'), enterPassword('not-this-one'), see('4 attempts left')],
});
export const PasswordServerError = state({
  steps: [identify('bruno'), breakDown({ answerFlow: 'down' }), enterPassword(bruno.password), seeButton('Try again')],
});
export const PasswordOffline = state({
  steps: [identify('bruno'), enter('Password', bruno.password), loseNetwork, see('You’re offline.')],
});
export const PasswordTooLate = state({
  steps: [identify('bruno'), pass(901), enterPassword(bruno.password), see('That took too long, so we started over.')],
});

export const Code = state({ steps: [logIn('astrid'), enter('6-digit code', '4821')] });
export const CodeWrong = state({
  steps: [logIn('astrid'), enterCode('astrid', { wrong: true }), see('That code didn’t work.')],
});

export const Choose = state({ steps: [logIn('grace'), seeButton('Authenticator app Tablet')] });
export const ChooseAnother = state({
  steps: [
    logIn('grace'),
    press('Authenticator app Work phone'),
    press('Use another method'),
    seeHeading('Choose another method'),
  ],
});

/** No person has them all. */
export const ChooseAmongAll = state({
  instead: () => ({
    totp: {
      alternatives: [
        { ref: 'webauthn', kind: 'webauthn' },
        { ref: 'push', kind: 'push', label: 'Astrid’s phone' },
        { ref: 'totp', kind: 'totp' },
        { ref: 'recovery-code', kind: 'recovery-code' },
      ],
    },
  }),
  steps: [logIn('astrid'), press('Use another method'), seeHeading('Choose another method')],
});

export const ServerError = state({ faults: { startFlow: 'down' }, steps: [seeButton('Try again')] });

export const Unsupported = state({ scenario: 'future-step', steps: [logIn('bruno'), seeHeading('One more step')] });
export const UnsupportedWithFallback = state({
  scenario: 'future-step-fallback',
  steps: [logIn('bruno'), seeLink('Continue on its own page')],
});

export const LoggedInAlready = state({ person: 'bruno', steps: [seeHeading('You’re logged in')] });
export const LoggedInAlreadyWithSomewhereToGo = state({
  person: 'bruno',
  args: { returnTo: '#applications' },
  steps: [seeHeading('You’re logged in'), seeLink('Continue')],
});
