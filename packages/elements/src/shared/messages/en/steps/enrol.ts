import { calendarDay } from '../../calendar-day.ts';

/** What is said when a second step has to be set up. */
export const enrol = {
  title: 'Set up a second step',
  required: (company: string | undefined): string =>
    `${company ?? 'Your company'} asks for a second step each time you log in. Setting it up takes a minute.`,
  by: (deadline: string | undefined): string => {
    const day = deadline && calendarDay(deadline);
    return day ? `Set it up by ${day}. After that you’ll need it to log in.` : 'Soon you’ll need it to log in.';
  },
  today: 'Set it up today. From tomorrow you can’t log in without it.',
  later: 'Set up later',
  daysLeft: (days: number): string => `${days} ${days === 1 ? 'day' : 'days'} left`,
  lastDay: 'Last day',
  methods: {
    totp: { title: 'Authenticator app', text: 'A 6-digit code from an app on your phone' },
    passkey: { title: 'Passkey', text: 'Touch ID, Windows Hello or your phone' },
    'security-key': { title: 'Security key', text: 'A key that you plug in or hold near' },
  },
};
