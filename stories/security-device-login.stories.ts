import type { Meta } from '@storybook/web-components-vite';
import '../packages/elements/src/security/device-login.ts';
import { pass, press, see, seeButton, seeHeading } from './support/drive.ts';
import { state } from './support/state.ts';

export default { title: 'Security device log-in', component: 'portal-security-device-login' } satisfies Meta;

const able = { scenario: 'device-login', authenticator: { prompt: 'waits', device: true } } as const;

export const List = state({ ...able, person: 'tilda', steps: [seeHeading('Device log-in'), see('Added')] });
export const Empty = state({ ...able, person: 'bruno', steps: [seeButton('Set up on this device')] });
export const Prompt = state({
  ...able,
  person: 'bruno',
  steps: [press('Set up on this device'), see('Follow the prompt from your browser or device.')],
});
export const Refused = state({
  ...able,
  person: 'bruno',
  authenticator: { prompt: 'refused', device: true },
  steps: [press('Set up on this device'), see('This device didn’t confirm it’s you.')],
});
export const NotHere = state({
  scenario: 'device-login',
  authenticator: { prompt: 'waits' },
  person: 'bruno',
  steps: [see('This device can’t check that it’s you')],
});
export const Loading = state({ ...able, person: 'bruno', faults: { listFactors: 'hang' }, steps: [pass(1), see('Loading')] });
