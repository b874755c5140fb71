import type { Meta } from '@storybook/web-components-vite';
import { people } from 'portal-mock';
import { enter, press, see, seeButton, seeHeading } from './support/drive.ts';
import { state } from './support/state.ts';

export default { title: 'Log in: identity provider', component: 'portal-login' } satisfies Meta;

const { sofia } = people;

/** The email’s step as it is when somebody comes back from the provider. */
const returned = (code: string) => (): Record<string, object> => ({ identifier: { notice: { code, level: 'error' } } });

export const Found = state({ steps: [enter('Company email', sofia.email), seeButton('Continue to Harbor ID')] });
export const Redirecting = state({
  // A place in this very page: nobody leaves a story.
  instead: () => ({
    password: { kind: 'redirect', provider: 'Harbor ID', url: new URL('#harbor-id', location.href).href },
  }),
  steps: [enter('Company email', people.bruno.email), press('Continue'), seeHeading('Taking you to Harbor ID')],
});
export const Denied = state({ instead: returned('provider-denied'), steps: [see('That log-in was cancelled or refused.')] });
export const Failed = state({ instead: returned('provider-failed'), steps: [see('That log-in didn’t work.')] });
