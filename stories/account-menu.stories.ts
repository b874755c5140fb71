import type { Meta } from '@storybook/web-components-vite';
import { people } from 'portal-mock';
import { breakDown, inTurn, press, see, seeButton } from './support/drive.ts';
import { state } from './support/state.ts';

export default { title: 'Account menu', component: 'portal-account-menu' } satisfies Meta;

const menu = `Account menu, ${people.bruno.name}`;
const open = inTurn(press(menu), seeButton('Log out'));

export const Closed = state({ person: 'bruno', steps: [seeButton(menu)] });
export const Open = state({ person: 'bruno', steps: [open] });
export const NotLoggedOut = state({
  person: 'bruno',
  steps: [open, breakDown({ logOut: 'down' }), press('Log out'), see('We couldn’t log you out.')],
});
export const Failed = state({
  person: 'bruno',
  faults: { getSession: 'html' },
  steps: [seeButton('Your account didn’t load. Try again')],
});
