import type { Meta } from '@storybook/web-components-vite';
import { enter, inTurn, press, see, seeButton, seeHeading, seeLink, type Step } from './support/drive.ts';
import { state } from './support/state.ts';
import { appOperations } from 'portal-contract';

export default { title: 'App launcher', component: 'portal-app-launcher' } satisfies Meta;

const allApps = { allAppsUrl: '#apps' };
const open = press('Applications');

const favourites =
  (...ids: readonly string[]): Step =>
  async ({ portal: { client } }) => {
    await client.session.refresh();
    for (const id of ids) await client.send(appOperations.addFavourite, { id });
  };

export const Closed = state({ person: 'bruno', args: allApps, steps: [seeButton('Applications')] });
export const Favourites = state({
  person: 'bruno',
  args: allApps,
  steps: [favourites('skylark-mail', 'huddle', 'ledgerline', 'waypoint', 'gantry'), open, seeHeading('Favourites')],
});
export const Everything = state({ person: 'bruno', steps: [open, seeLink('Skylark Mail')] });
export const Found = state({
  person: 'bruno',
  args: allApps,
  steps: [open, seeLink('Skylark Mail'), enter('Search apps', 'book'), see('found')],
});
export const NoMatch = state({
  person: 'bruno',
  args: allApps,
  steps: [inTurn(open, seeLink('Skylark Mail')), enter('Search apps', 'zebra'), seeHeading('No apps match “zebra”')],
});
export const Failed = state({ person: 'bruno', faults: { listApps: 'html' }, steps: [open, seeButton('Try again')] });
export const Empty = state({ person: 'hugo', args: allApps, steps: [open, seeHeading('No apps yet')] });
