import type { Meta } from '@storybook/web-components-vite';
import { pass, press, see, seeButton, seeLink } from './support/drive.ts';
import { state } from './support/state.ts';

export default { title: 'App tile', component: 'portal-app-tile' } satisfies Meta;

export const Available = state({ person: 'bruno', args: { appId: 'huddle' }, steps: [seeLink('Huddle')] });
export const WithDetails = state({ person: 'bruno', args: { appId: 'fieldnotes' }, steps: [seeButton('Details: Fieldnotes')] });
export const Details = state({
  person: 'bruno',
  args: { appId: 'fieldnotes' },
  steps: [press('Details: Fieldnotes'), see('From your admin')],
});
export const NotSaved = state({
  person: 'bruno',
  args: { appId: 'gantry' },
  faults: { addFavourite: 'error' },
  steps: [press('Favourite: Gantry'), see('We couldn’t save that. Your change is still here.')],
});
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
