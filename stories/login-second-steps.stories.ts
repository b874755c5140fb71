import type { Meta } from '@storybook/web-components-vite';
import { people } from 'portal-mock';
import {
  enter,
  inTurn,
  logIn,
  pass,
  press,
  see,
  seeBusy,
  seeButton,
  seeHeading,
  type Step,
  breakDown,
} from './support/drive.ts';
import { state } from './support/state.ts';

export default { title: 'Log in: phone and recovery code', component: 'portal-login' } satisfies Meta;

const { karin } = people;

const waitForPhone: Step = inTurn(logIn('karin'), seeHeading('Approve on your phone'));

/** What somebody presses on the phone. */
const turnDown: Step = async ({ portal }) => {
  const { store } = portal.mock;
  const push = await store.get('pushes', karin.phone.id);
  if (!push) throw new Error('Nothing was sent to the phone.');
  await store.put('pushes', karin.phone.id, { ...push.value, state: 'denied' }, push.version);
};

const chooseRecoveryCode: Step = inTurn(
  logIn('lena'),
  press('Use another method'),
  press('Recovery code One of the codes you saved'),
  seeHeading('Enter a recovery code'),
);

export const Phone = state({ steps: [waitForPhone, pass(8), see('0:52')] });
export const PhoneDenied = state({
  steps: [
    waitForPhone,
    turnDown,
    pass(2),
    see('The request was turned down on Karin’s phone.'),
    seeButton('Send again (0:58)'),
  ],
});
export const PhoneExpired = state({
  steps: [waitForPhone, pass(60), see('Nobody answered on Karin’s phone in time.'), seeButton('Send again')],
});

export const RecoveryCode = state({ steps: [chooseRecoveryCode] });
export const RecoveryCodeWrong = state({
  steps: [chooseRecoveryCode, enter('Recovery code', 'BBPQ-QHMJ-FJ6Z-1111'), press('Verify'), see('That code didn’t work.')],
});
export const RecoveryCodeChecking = state({
  steps: [
    chooseRecoveryCode,
    breakDown({ answerFlow: 'hang' }),
    enter('Recovery code', 'BBPQ-QHMJ-FJ6Z-19SQ'),
    press('Verify'),
    seeBusy('Verifying…'),
  ],
});
