import { people } from 'portal-mock';
import { accountMenu, button } from './person.ts';
import type { Stage, State } from './states.ts';

const { bruno } = people;

/** A state of the account menu: opens its page as somebody who is logged in, opens the menu, and goes on from there. */
const menu = (reach: (stage: Stage) => Promise<unknown>, rest: Partial<State> = {}): State => ({
  place: 'menu',
  person: bruno,
  ...rest,
  reach: async (stage) => {
    await stage.open();
    await reach(stage);
  },
});

/** Every state of `<portal-account-menu>`. */
export const menuStates = {
  menu: menu(({ page }) => accountMenu(page, bruno).waitFor()),
  'menu-open': menu(async ({ page }) => {
    await accountMenu(page, bruno).click();
    await button(page, 'Log out').waitFor();
  }),
  'menu-not-logged-out': menu(
    async ({ page, mock }) => {
      mock.faults.logOut = 'down';
      await accountMenu(page, bruno).click();
      await button(page, 'Log out').click();
      await page.getByText('We couldn’t log you out.').waitFor();
    },
    { expected: [503] },
  ),
  'menu-failed': menu(({ page }) => button(page, 'Your account didn’t load. Try again').waitFor(), {
    mock: { faults: { getSession: 'html' } },
  }),
} satisfies Record<string, State>;
