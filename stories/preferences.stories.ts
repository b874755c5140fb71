import type { Meta } from '@storybook/web-components-vite';
import { breakDown, choose, pass, press, see, seeButton, seeHeading } from './support/drive.ts';
import { state } from './support/state.ts';

export default { title: 'Preferences', component: 'portal-preferences' } satisfies Meta;

export const Preferences = state({ person: 'bruno', steps: [seeButton('Edit theme: Same as device')] });
export const Editing = state({ person: 'bruno', steps: [press('Edit theme: Same as device'), seeButton('Save')] });
export const Dark = state({
  person: 'bruno',
  steps: [press('Edit theme: Same as device'), choose('Theme', 'dark'), press('Save'), seeButton('Edit theme: Dark')],
});
export const NotSaved = state({
  person: 'bruno',
  steps: [
    press('Edit theme: Same as device'),
    choose('Theme', 'dark'),
    breakDown({ updatePreferences: 'error' }),
    press('Save'),
    see('We couldn’t save this.'),
  ],
});
export const Loading = state({
  person: 'bruno',
  faults: { getPreferences: 'hang' },
  steps: [pass(1), see('Loading your preferences')],
});
export const Failed = state({
  person: 'bruno',
  faults: { getPreferences: 'html' },
  steps: [seeHeading('Your preferences didn’t load')],
});
export const LoggedOut = state({ steps: [seeHeading('You’re logged out')] });
