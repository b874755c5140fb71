const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** Whole days from seconds: what is left of the last one is a day as well. */
const days = (seconds: number): string => {
  const left = Math.ceil(seconds / 86_400);
  return left <= 0 ? 'today' : `in ${count(left, 'day', 'days')}`;
};

/** What `<portal-security>` says above its sections. */
export const security = {
  title: 'Security',
  text: 'How you log in, and where.',
  back: 'Security',
  loading: 'Loading your security',
  failedTitle: 'Your security settings didn’t load',
  loggedOut: 'Log in to see how your account is protected.',
  todo: 'Worth doing',
  notLoaded: 'This didn’t load.',
  open: 'Open',
  manage: 'Manage',
  setUp: 'Set up',
  on: 'On',
  off: 'Off',
  actionOf: (title: string, action: string): string => `${title}: ${action}`,
  added: (day: string): string => `Added ${day}.`,
};

export const passwordCard = {
  title: 'Password',
  action: 'Change password',
  soon: 'Expires soon',
  expires: (seconds: number): string => `Expires ${days(seconds)}.`,
  expired: 'Your password has expired.',
  changed: (day: string): string => `Last changed ${day}.`,
  managed: (name: string): string => `Managed by ${name}.`,
  how: 'See how',
  usable: 'Use it to log in.',
  todo: (seconds: number): string => `Your password expires ${days(seconds)}. Change it now to avoid being locked out.`,
};

export const authenticatorCard = {
  title: 'Authenticator app',
  text: 'Asks for a code when you log in.',
  several: (number: number): string => count(number, 'app.', 'apps.'),
  todo: 'Set up a second step, so that a stolen password alone isn’t enough.',
};

export const passkeysCard = {
  title: 'Passkeys and security keys',
  have: (passkeys: number, keys: number): string => {
    const parts = [passkeys && count(passkeys, 'passkey', 'passkeys'), keys && count(keys, 'security key', 'security keys')];
    return `${parts.filter(Boolean).join(', ')}.`;
  },
  none: 'Log in with your fingerprint, face or screen lock.',
  more: 'Nothing to remember, nothing to phish.',
  used: (day: string, name: string): string => `Last used ${day} on ${name}.`,
  unused: 'Not used yet.',
  add: 'Add a passkey',
  todo: 'Add a spare way to log in, for when you don’t have your first one.',
};

export const deviceLoginCard = {
  title: 'Device log-in',
  here: 'This device logs you in.',
  elsewhere: (number: number): string => `${count(number, 'other device', 'other devices')}.`,
  none: 'Log in faster on this device.',
  more: 'No email, no password, no code.',
};

export const phoneCard = {
  title: 'Phone approval',
  text: 'Approve log-ins with a tap.',
  more: (company: string): string => `Works with the ${company} app on your phone.`,
  on: (name: string): string => `On ${name}.`,
};

export const recoveryCodesCard = {
  title: 'Recovery codes',
  left: (left: number, total: number): string => `${left} of ${total} left.`,
  none: 'None yet.',
  more: 'For when you don’t have your phone.',
  create: 'Create codes',
  todoNone: 'Create recovery codes, for when you don’t have your phone.',
  todoFew: (left: number): string => `Only ${count(left, 'recovery code is', 'recovery codes are')} left. Create new ones.`,
};

export const sshKeysCard = {
  title: 'SSH keys',
  have: (number: number): string => count(number, 'key.', 'keys.'),
  none: 'No keys yet.',
  more: 'Used to reach servers and repositories.',
  todoWeak: (name: string): string => `Replace the SSH key “${name}”. It’s weaker than new keys must be.`,
  todoOld: (name: string): string => `The SSH key “${name}” wasn’t used for a year. Remove it if you don’t need it.`,
};

export const agentsCard = {
  title: 'Devices and agent',
  text: 'Connect your computers.',
  waiting: (number: number): string => `${count(number, 'connect key', 'connect keys')} not used yet.`,
  more: 'Get the agent for a new computer.',
};

export const sessionsCard = {
  title: 'Active sessions',
  have: (number: number): string => (number === 1 ? 'Logged in on this device only.' : `Logged in on ${number} devices.`),
  others: (number: number): string => `This one, and ${count(number, 'other', 'others')}.`,
  action: 'Review',
  todo: 'You’re logged in on a device we don’t know. Check that it’s yours.',
};

export const activityCard = {
  title: 'Recent activity',
  last: (day: string, time: string): string => `Last log in ${day} at ${time}.`,
  none: 'See what happened in your account.',
  here: 'This device.',
  place: (place: string): string => `${place}.`,
  action: 'See all',
};
