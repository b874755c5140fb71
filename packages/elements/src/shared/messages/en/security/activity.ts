import type { ActivityEvent, ActivityKind } from 'portal-contract';

const factors: Readonly<Record<string, string>> = {
  totp: 'Authenticator app',
  passkey: 'Passkey',
  'security-key': 'Security key',
  device: 'Device log-in',
  push: 'Phone',
};

type Facts = Pick<ActivityEvent, 'subject' | 'factor' | 'count'>;

/** “Passkey “MacBook Pro” added” */
const factor = ({ factor: kind = '', subject }: Facts, done: string): string => {
  const what = Object.hasOwn(factors, kind) ? (factors[kind] ?? '') : 'Second step';
  return subject ? `${what} “${subject}” ${done}` : `${what} ${done}`;
};

/** “SSH key “workstation” added” */
const named = (what: string, { subject }: Facts, done: string): string =>
  subject ? `${what} “${subject}” ${done}` : `${what} ${done}`;

/** What happened, for every kind. */
const events: Record<ActivityKind, (facts: Facts) => string> = {
  'log-in': () => 'Logged in',
  'log-in-failed': ({ factor: kind }) => (kind === undefined ? 'Wrong password' : 'Second step failed'),
  'log-out': () => 'Logged out',
  'account-locked': () => 'Account locked',
  'session-ended': ({ subject }) => (subject ? `Logged out on ${subject}` : 'Logged out on another device'),
  'sessions-ended': () => 'Logged out everywhere else',
  'password-changed': () => 'Password changed',
  'factor-added': (facts) => factor(facts, 'added'),
  'factor-replaced': (facts) => factor(facts, 'renewed'),
  'factor-renamed': (facts) => factor(facts, 'renamed'),
  'factor-removed': (facts) => factor(facts, 'removed'),
  'recovery-codes-replaced': () => 'New recovery codes created',
  'recovery-code-used': () => 'Recovery code used',
  'recovery-email-changed': () => 'Recovery email changed',
  'ssh-key-added': (facts) => named('SSH key', facts, 'added'),
  'ssh-key-renamed': (facts) => named('SSH key', facts, 'renamed'),
  'ssh-key-removed': (facts) => named('SSH key', facts, 'removed'),
  'connect-key-created': (facts) => named('Connect key', facts, 'created'),
  'connect-key-revoked': (facts) => named('Connect key', facts, 'revoked'),
  'app-opened': ({ subject }) => (subject ? `Opened ${subject}` : 'Opened an app'),
  reported: () => 'You told us it wasn’t you',
};

const it = (company: string | undefined): string => (company === undefined ? 'Your IT team' : `${company} IT`);

/** What is said of what happened. */
export const activity = {
  title: 'Recent activity',
  text: 'The last 90 days',
  event: 'Event',
  where: 'Where',
  when: 'When',
  action: 'Action',
  show: 'Show',
  filters: {
    all: 'Everything',
    access: 'Logging in and out',
    changes: 'Password and second steps',
    keys: 'Keys',
    apps: 'Apps',
  },
  what: (event: Facts & Pick<ActivityEvent, 'kind'>): string => {
    const { kind, count } = event;
    const what = Object.hasOwn(events, kind) ? events[kind as ActivityKind](event) : 'Something else';
    return count === undefined ? what : `${what}, ${count} times`;
  },
  unknownDevice: 'Unknown device',
  on: (browser: string, system: string): string => `${browser} on ${system}`,
  place: (device: string, place: string | undefined): string => (place === undefined ? device : `${device}, ${place}`),
  none: 'Nothing has happened yet.',
  noneOfKind: 'Nothing like this has happened.',
  more: 'Load more',
  loading: 'Loading…',
  notMe: 'This wasn’t me',
  notMeAbout: (what: string, when: string): string => `This wasn’t me: ${what}, ${when}`,
  reported: 'Reported',
  secure: 'Secure your account',
  secureText: (company: string | undefined): string =>
    `We’ll log out every other session and ask you for a new password. ${it(company)} will be told about this event.`,
  summary: (what: string, place: string | undefined, when: string): string =>
    place === undefined ? `${what}. ${when}.` : `${what}. ${place}, ${when}.`,
  moment: (day: string, time: string): string => `${day} ${time}`,
  secureIt: 'Secure my account',
  cancel: 'Cancel',
  secured: (company: string | undefined): string => `Every other session is logged out. ${it(company)} has been told.`,
  passwordDue: 'Choose a new password now. Your next log in asks for it at the latest.',
  changePassword: 'Change password',
};
