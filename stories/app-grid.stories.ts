import type { Meta } from '@storybook/web-components-vite';
import { enter, pass, see, seeButton, seeHeading, seeLink } from './support/drive.ts';
import { state } from './support/state.ts';

export default { title: 'App grid', component: 'portal-app-grid' } satisfies Meta;

export const Loading = state({
  person: 'bruno',
  faults: { listApps: 'hang' },
  steps: [pass(1), see('Loading your apps')],
});
export const Apps = state({ person: 'bruno', steps: [seeLink('Quoteworks')] });
export const Found = state({ person: 'bruno', steps: [seeLink('Quoteworks'), enter('Search apps', 'book')] });
export const NoMatch = state({
  person: 'bruno',
  steps: [seeLink('Quoteworks'), enter('Search apps', 'zebra'), seeHeading('No apps match “zebra”')],
});
export const ThreeHundred = state({ person: 'farid', steps: [seeLink('Quoteworks'), pass(1)] });
export const Empty = state({ person: 'hugo', steps: [seeHeading('No apps yet')] });
export const Failed = state({ person: 'bruno', faults: { listApps: 'html' }, steps: [seeButton('Try again')] });
export const LoggedOut = state({ steps: [seeHeading('You’re logged out')] });
