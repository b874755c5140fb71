import '/portal/portal-login.js';

/** Shows the log-in or the applications, by who is logged in. */
const root = document.querySelector('portal-root');
const login = document.querySelector('.login');
const apps = document.querySelector('.apps');
const me = document.querySelector('.me');

await root.updateComplete;
const { session } = root.client;

/** What comes after the log-in: fetched while the person is typing, or at once for somebody who is logged in. */
const fetchRest = () => {
  void import('/portal/portal-account-menu.js');
  void import('/portal/portal-app-grid.js');
  void import('/portal/portal-app-launcher.js');
};
login.addEventListener('focusin', fetchRest, { once: true });

const show = () => {
  login.hidden = session.value.status === 'logged-in';
  apps.hidden = me.hidden = session.value.status !== 'logged-in';
  if (!apps.hidden) fetchRest();
};
session.subscribe(show);
await session.refresh();
show();
