import '/portal/portal-login.js';

/** Shows the log-in or the applications, by who is logged in. */
const root = document.querySelector('portal-root');
const login = document.querySelector('.login');
const apps = document.querySelector('.apps');

await root.updateComplete;
const { session } = root.client;

const show = () => {
  login.hidden = session.value.status === 'logged-in';
  apps.hidden = session.value.status !== 'logged-in';
  if (apps.hidden) return;
  void import('/portal/portal-account-menu.js');
  void import('/portal/portal-app-grid.js');
};
session.subscribe(show);
await session.refresh();
show();
