import type { Meta } from '@storybook/web-components-vite';
import { enter, pass, press, see, seeButton, seeHeading } from './support/drive.ts';
import { state } from './support/state.ts';

export default { title: 'Profile section', component: 'portal-profile-section' } satisfies Meta;

export const Details = state({ person: 'astrid', steps: [seeHeading('Profile details')] });
export const Personal = state({ person: 'astrid', args: { name: 'personal' }, steps: [seeHeading('Personal information')] });
export const Employment = state({
  person: 'astrid',
  args: { name: 'employment' },
  steps: [seeHeading('Employment information')],
});
export const Added = state({ person: 'rosa', args: { name: 'travel' }, steps: [seeHeading('Travel')] });
export const Editing = state({
  person: 'astrid',
  args: { name: 'employment' },
  steps: [press('Edit location: Malmö'), enter('Location', 'Lund')],
});
export const Locked = state({ person: 'elin', steps: [see('Your administrator has disabled profile changes.')] });
export const Loading = state({
  person: 'astrid',
  faults: { getProfile: 'hang' },
  steps: [pass(1), see('Loading your profile')],
});
export const Failed = state({ person: 'astrid', faults: { getProfile: 'html' }, steps: [seeButton('Try again')] });
export const LoggedOut = state({ steps: [seeHeading('You’re logged out')] });
