import type { Meta } from '@storybook/web-components-vite';
import '../packages/elements/src/security/activity.ts';
import { inTurn, pass, press, see, seeHeading, type Step } from './support/drive.ts';
import { state } from './support/state.ts';

export default { title: 'Security activity', component: 'portal-security-activity' } satisfies Meta;

const arrived = see('Wrong password, 3 times');

/** “This wasn’t me” beside the wrong passwords. */
const notMe: Step = ({ element }) =>
  element.shadowRoot?.querySelector<HTMLButtonElement>('button[aria-label*="Wrong password"]')?.click();

const filter =
  (name: string): Step =>
  ({ element }) => {
    const list = element.shadowRoot?.querySelector('select');
    if (!list) throw new Error('There is no filter.');
    list.value = name;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  };

const ask = inTurn(arrived, notMe, seeHeading('Secure your account'));

export const Rest = state({ person: 'astrid', steps: [arrived] });
export const Filtered = state({
  person: 'astrid',
  steps: [arrived, filter('keys'), see('Nothing like this has happened.')],
});
export const NotMe = state({ person: 'astrid', steps: [ask] });
export const Secured = state({ person: 'astrid', steps: [ask, press('Secure my account'), see('Reported')] });
export const Loading = state({ person: 'astrid', faults: { listActivity: 'hang' }, steps: [pass(1), see('Loading')] });
export const NotLoaded = state({ person: 'astrid', faults: { listActivity: 'html' }, steps: [see('This didn’t load.')] });
