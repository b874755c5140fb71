import type { Meta } from '@storybook/web-components-vite';
import { pass, see, seeButton, seeLink } from './support/drive.ts';
import { state } from './support/state.ts';

export default { title: 'App tile', component: 'portal-app-tile' } satisfies Meta;

export const Available = state({ person: 'bruno', args: { appId: 'huddle' }, steps: [seeLink('Huddle')] });
export const Loading = state({
  person: 'bruno',
  args: { appId: 'huddle' },
  faults: { getApp: 'hang' },
  steps: [pass(1), see('Loading the app')],
});
export const Maintenance = state({ person: 'bruno', args: { appId: 'beacon-status' }, steps: [see('Back at')] });
export const Missing = state({ person: 'bruno', args: { appId: 'nobody-knows' }, steps: [see('App not found')] });
export const Failed = state({
  person: 'bruno',
  args: { appId: 'huddle' },
  faults: { getApp: 'html' },
  steps: [seeButton('Try again')],
});
export const LoggedOut = state({ args: { appId: 'huddle' }, steps: [see('You’re logged out')] });
