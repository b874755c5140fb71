const count = (number: number, unit: string): string => `${number} ${number === 1 ? unit : `${unit}s`}`;

/** Seconds as “5 days”, “3 hours”, “2 minutes”: rounded up. */
const time = (seconds: number): string => {
  if (seconds > 86_400) return count(Math.ceil(seconds / 86_400), 'day');
  if (seconds > 3600) return count(Math.ceil(seconds / 3600), 'hour');
  return count(Math.max(1, Math.ceil(seconds / 60)), 'minute');
};

/** What is said around changing a password. */
export const password = {
  title: 'Change password',
  plainTitle: 'Password',
  expires: (seconds: number): string => (seconds > 0 ? `Expires in ${time(seconds)}` : 'Expired'),
  changed: (day: string): string => `Last changed ${day}`,
  email: 'Email',
  current: 'Current password',
  currentMissing: 'Enter your current password.',
  wrong: 'That password isn’t right.',
  attemptsLeft: (left: number): string => `That password isn’t right. ${left} ${left === 1 ? 'attempt' : 'attempts'} left.`,
  throttled: (seconds: number | undefined): string =>
    seconds === undefined
      ? 'That was a lot of tries. Wait a while, then try again.'
      : `That was a lot of tries. Try again in ${time(seconds)}.`,
  tooLong: 'That’s longer than a password can be.',
  logOutOthers: 'Log out everywhere else',
  othersEnd: 'You stay logged in here. Everywhere else is logged out.',
  othersStay: 'You stay logged in here, and everywhere else.',
  renews: 'Device log-in ends with the old password. You can set it up again afterwards.',
  submit: 'Change password',
  pending: 'Changing password…',
  reason: 'To change your password',
  done: 'Password changed',
  doneText: 'Use your new password from now on.',
  othersEnded: 'Everywhere else is logged out.',
  renewNow: 'Device log-in ended with the old password. Set it up again on the devices you use it on.',
  again: 'Change it again',
  managed: (name: string): string => `${name} manages your password, so you can’t change it here.`,
  managedLink: 'Change it there',
  newTab: ' (opens in a new tab)',
  tooYoung: (seconds: number): string =>
    `You changed your password a short while ago. You can change it again in ${time(seconds)}.`,
};
