import './bare-login.ts';
import { isLoggedIn } from './api.ts';

const login = document.querySelector<HTMLElement>('.login');
const apps = document.querySelector<HTMLElement>('.apps');

/** Fetched while the person is typing, as the sample intranet's own script does. */
const fetchGrid = (): void => void import('./bare-grid.ts');

const showApps = (): void => {
  fetchGrid();
  if (login) login.hidden = true;
  if (apps) apps.hidden = false;
};

/** Shows the log-in or the applications, by who is logged in. */
if (login) {
  login.addEventListener('focusin', fetchGrid, { once: true });
  addEventListener('bare-logged-in', showApps);
  if (await isLoggedIn()) showApps();
}
