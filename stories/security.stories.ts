import type { Meta } from '@storybook/web-components-vite';
import { designSeed } from 'portal-mock';
import { breakDown, press, see, seeButton, seeHeading } from './support/drive.ts';
import { state } from './support/state.ts';

export default { title: 'Security', component: 'portal-security' } satisfies Meta;

// The address of a story is Storybook's.
const args = { fragment: '' };

export const Overview = state({ args, seed: designSeed, person: 'astrid', steps: [see('Last changed')] });
export const OverviewNothingSetUp = state({ args, person: 'bruno', steps: [see('Set up a second step')] });
export const OverviewEverything = state({
  args,
  scenario: 'device-login',
  person: 'tilda',
  steps: [seeHeading('Device log-in')],
});
export const OverviewPartly = state({
  args,
  person: 'astrid',
  faults: { listSshKeys: 'error' },
  steps: [see('This didn’t load.')],
});
export const Loading = state({
  args,
  person: 'astrid',
  faults: { listFactors: 'hang' },
  steps: [see('Loading your security')],
});
export const Failed = state({
  args,
  person: 'astrid',
  faults: {
    getPassword: 'html',
    listFactors: 'html',
    getRecoveryCodes: 'html',
    listSshKeys: 'html',
    listConnectKeys: 'html',
    listSessions: 'html',
    listActivity: 'html',
  },
  steps: [seeHeading('Your security settings didn’t load')],
});
export const Section = state({
  args,
  person: 'astrid',
  steps: [press('Recovery codes: Create codes'), seeButton('Create codes')],
});
export const SectionFailed = state({
  args,
  person: 'astrid',
  steps: [
    seeButton('SSH keys: Manage'),
    breakDown({ listSshKeys: 'html' }),
    press('SSH keys: Manage'),
    see('This didn’t load. Nothing has changed.'),
  ],
});
export const LoggedOut = state({ args, steps: [seeHeading('You’re logged out')] });
