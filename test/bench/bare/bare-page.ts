import './bare-login.ts';

/** Shows the log-in or the applications, as the sample intranet's own script does. */
const login = document.querySelector<HTMLElement>('.login');
const apps = document.querySelector<HTMLElement>('.apps');
if (login) login.hidden = false;
addEventListener('bare-logged-in', () => {
  if (login) login.hidden = true;
  if (apps) apps.hidden = false;
  void import('./bare-grid.ts');
});
