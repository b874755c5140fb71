import type { Meta } from '@storybook/web-components-vite';
import { people } from 'portal-mock';
import '../packages/elements/src/security/phone.ts';
import { inTurn, pass, press, see, seeButton, seeHeading, type Step } from './support/drive.ts';
import { state } from './support/state.ts';

export default { title: 'Security phone', component: 'portal-security-phone' } satisfies Meta;

const test = inTurn(press('Send a test to Tilda’s phone'), see('and choose'));

/** The person answers on the phone. */
const answer =
  (now: 'approved' | 'denied'): Step =>
  async ({ portal }) => {
    const { store } = portal.mock;
    const push = await store.get('pushes', people.tilda.phone.id);
    if (!push) throw new Error('The phone has no request.');
    await store.put('pushes', people.tilda.phone.id, { ...push.value, state: now }, push.version);
    portal.pass(3);
  };

export const Rest = state({ person: 'tilda', steps: [seeButton('Send a test to Tilda’s phone')] });
export const TestWaiting = state({ person: 'tilda', steps: [test] });
export const TestApproved = state({
  person: 'tilda',
  steps: [test, answer('approved'), see('Test sent. Approved on Tilda’s phone.')],
});
export const TestDenied = state({
  person: 'tilda',
  steps: [test, answer('denied'), see('Test sent. Turned down on Tilda’s phone.')],
});
export const TestTooSoon = state({
  person: 'tilda',
  steps: [test, answer('approved'), see('Approved'), press('Send a test to Tilda’s phone'), see('has just had a request')],
});
export const Remove = state({
  person: 'tilda',
  steps: [press('Remove Tilda’s phone'), seeHeading('Remove “Tilda’s phone”?')],
});
export const Empty = state({ person: 'bruno', steps: [seeButton('Set up')] });
export const Pairing = state({ person: 'bruno', steps: [press('Set up'), see('Waiting for your phone')] });
export const Expired = state({
  person: 'bruno',
  steps: [press('Set up'), see('Waiting for your phone'), pass(301), seeButton('Start again')],
});
