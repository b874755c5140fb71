import { people } from 'portal-mock';
import { button, heading } from './person.ts';
import type { Stage, State } from './states.ts';

const { bruno, farid, hugo } = people;

/** A state of the grid: opens its page as somebody who is logged in, and goes on from there. */
const apps = (reach: (stage: Stage) => Promise<unknown>, rest: Partial<State> = {}): State => ({
  place: 'apps',
  person: bruno,
  ...rest,
  reach: async (stage) => {
    await stage.open();
    await reach(stage);
  },
});

/** Every state of `<portal-app-grid>`. */
export const appStates = {
  'apps-loading': apps(({ page }) => page.getByText('Loading your apps').waitFor(), { mock: { faults: { listApps: 'hang' } } }),
  apps: apps(({ page }) => page.getByRole('link', { name: 'Quoteworks' }).waitFor()),
  'apps-focus': apps(async ({ page }) => {
    await page.getByRole('searchbox').click();
    await page.keyboard.press('Tab');
  }),
  'apps-found': apps(async ({ page }) => {
    await page.getByRole('searchbox').fill('book');
    await page.getByRole('link', { name: 'Fieldnotes' }).waitFor({ state: 'hidden' });
  }),
  'apps-no-match': apps(async ({ page }) => {
    await page.getByRole('searchbox').fill('zebra');
    await heading(page, 'No apps match “zebra”').waitFor();
  }),
  'apps-300': apps(({ page }) => page.getByRole('article').nth(299).waitFor(), { person: farid }),
  'apps-empty': apps(({ page }) => heading(page, 'No apps yet').waitFor(), { person: hugo }),
  'apps-failed': apps(({ page }) => button(page, 'Try again').waitFor(), { mock: { faults: { listApps: 'html' } } }),
} satisfies Record<string, State>;
