/** What was proven, in words. */
const methods: Readonly<Record<string, string>> = {
  password: 'password',
  totp: 'a code',
  passkey: 'a passkey',
  'security-key': 'a security key',
  device: 'this device',
  push: 'your phone',
  'recovery-code': 'a recovery code',
  provider: 'your company account',
};

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** What is said of sessions. */
export const sessions = {
  title: 'Active sessions',
  unknownDevice: 'Unknown device',
  on: (browser: string, system: string): string => `${browser} on ${system}`,
  activeNow: 'Active now',
  facts: (parts: readonly string[]): string => parts.map((part) => `${part}.`).join(' '),
  loggedIn: (day: string, how: readonly string[]): string => {
    const known = how.flatMap((method) => (Object.hasOwn(methods, method) ? [methods[method] ?? ''] : []));
    return known.length ? `Logged in ${day} with ${list.format(known)}.` : `Logged in ${day}.`;
  },
  logOut: 'Log out',
  logOutNamed: (name: string): string => `Log out ${name}`,
  logOutOthers: 'Log out everywhere else',
  reason: 'Confirm it’s you to log out there.',
  othersReason: 'Confirm it’s you to log out everywhere else.',
  loggedOut: (name: string): string => `${name} is logged out.`,
  othersLoggedOut: (ended: number): string => {
    if (ended === 0) return 'You weren’t logged in anywhere else.';
    return ended === 1 ? 'One other session is logged out.' : `${ended} other sessions are logged out.`;
  },
};
