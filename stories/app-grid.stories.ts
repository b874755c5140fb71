import type { Meta } from '@storybook/web-components-vite';
import { connectPortal, launchApp } from 'portal-sdk';
import { type Step, enter, inTurn, pass, press, reload, see, seeButton, seeHeading, seeLink } from './support/drive.ts';
import { withBlocker } from '../packages/elements/src/testing/launch.ts';
import { link as linkIn, page, see as wait } from '../packages/elements/src/testing/person.ts';
import { state } from './support/state.ts';

/** Chooses from a menu that is open. */
const choose =
  (name: string): Step =>
  async ({ element }) => {
    const found = (): HTMLElement | undefined =>
      [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])].find(
        ({ textContent }) => textContent?.trim() === name,
      );
    await wait(found, `“${name}” in the menu`);
    found()?.click();
  };

/** Follows a link; the scene keeps it from leading anywhere. */
const open =
  (name: string): Step =>
  ({ box }) =>
    linkIn(box, name)?.click();

/** Follows a link in a browser that blocks what scripts open, until that is said. */
const openBlocked =
  (name: string): Step =>
  ({ box }) =>
    withBlocker(() => {
      linkIn(box, name)?.click();
      return wait(() => page(box).includes('Your browser blocked it.'), 'that it was blocked');
    });

/** Has opened applications before, one a minute. */
const use =
  (...ids: readonly string[]): Step =>
  async ({ portal }) => {
    const { mock } = portal;
    const client = connectPortal({ endpoint: mock.endpoint, fetch: mock.fetch });
    await client.session.refresh();
    for (const id of ids) await launchApp(client, id);
  };

/** Sees that a menu is open. */
const seeMenu: Step = ({ element }) => wait(() => element.shadowRoot?.querySelector('[role=menu]:popover-open'), 'the menu');

const rearrange = inTurn(press('Sort Category'), choose('Rearrange'), seeHeading('Rearrange your apps'));

const makeCollection = (name: string): Step =>
  inTurn(press('Sort Category'), choose('New collection'), enter('Name', name), press('Create'), seeHeading(`${name}0`));

export default { title: 'App grid', component: 'portal-app-grid' } satisfies Meta;

export const Loading = state({
  person: 'bruno',
  faults: { listApps: 'hang' },
  steps: [pass(1), see('Loading your apps')],
});
export const Apps = state({ person: 'bruno', steps: [seeLink('Quoteworks')] });
export const AppsFavourites = state({
  person: 'bruno',
  steps: [seeLink('Quoteworks'), press('Favourite: Huddle'), seeHeading('Favourites')],
});
export const AppsRecent = state({
  person: 'bruno',
  steps: [use('fieldnotes', 'waypoint', 'huddle'), reload, seeHeading('Recently used')],
});
export const AppsCollections = state({
  person: 'bruno',
  steps: [
    seeLink('Quoteworks'),
    makeCollection('Mornings'),
    rearrange,
    press('More: Huddle'),
    choose('Mornings'),
    press('Done'),
    seeHeading('Mornings1'),
  ],
});
export const AppsCompact = state({ person: 'bruno', args: { compact: true }, steps: [seeLink('Quoteworks')] });
export const AppsOpening = state({ person: 'bruno', steps: [seeLink('Quoteworks'), open('Huddle'), see('Opening…')] });
export const AppsBlocked = state({
  person: 'bruno',
  args: { launch: 'script' },
  steps: [seeLink('Quoteworks'), openBlocked('Huddle')],
});
export const AppsUnavailable = state({ person: 'bruno', scenario: 'app-unavailable', steps: [see('Not available')] });
export const AppsNotSaved = state({
  person: 'bruno',
  faults: { addFavourite: 'error' },
  steps: [seeLink('Quoteworks'), press('Favourite: Huddle'), see('We couldn’t save that. Your change is still here.')],
});
export const List = state({ person: 'bruno', steps: [seeLink('Quoteworks'), press('List'), seeButton('More: Quoteworks')] });
export const ListMenu = state({
  person: 'bruno',
  steps: [seeLink('Quoteworks'), press('List'), press('More: Fieldnotes'), seeMenu],
});
export const SortMenu = state({ person: 'bruno', steps: [seeLink('Quoteworks'), press('Sort Category'), seeMenu] });
export const SortByName = state({
  person: 'bruno',
  steps: [seeLink('Quoteworks'), press('Sort Category'), choose('Name'), seeButton('Sort Name')],
});
export const Rearrange = state({ person: 'bruno', steps: [seeLink('Quoteworks'), rearrange] });
export const RearrangePicked = state({
  person: 'bruno',
  steps: [seeLink('Quoteworks'), rearrange, press('Move Huddle'), see('Huddle picked up. Position 2 of 4 in Communication.')],
});
export const NewCollection = state({
  person: 'bruno',
  steps: [seeLink('Quoteworks'), press('Sort Category'), choose('New collection'), seeHeading('New collection')],
});
export const Details = state({
  person: 'bruno',
  steps: [seeLink('Quoteworks'), press('Details: Fieldnotes'), see('From your admin')],
});
export const DetailsFailed = state({
  person: 'bruno',
  faults: { getApp: 'error' },
  steps: [seeLink('Quoteworks'), press('Details: Fieldnotes'), see('The details didn’t load.')],
});
export const Found = state({ person: 'bruno', steps: [seeLink('Quoteworks'), enter('Search apps', 'book')] });
export const NoMatch = state({
  person: 'bruno',
  steps: [seeLink('Quoteworks'), enter('Search apps', 'zebra'), seeHeading('No apps match “zebra”')],
});
export const ThreeHundred = state({ person: 'farid', steps: [seeLink('Quoteworks'), pass(1)] });
export const Empty = state({ person: 'hugo', steps: [seeHeading('No apps yet')] });
export const Failed = state({ person: 'bruno', faults: { listApps: 'html' }, steps: [seeButton('Try again')] });
export const LoggedOut = state({ steps: [seeHeading('You’re logged out')] });
