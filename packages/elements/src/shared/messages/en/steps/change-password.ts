import { calendarDay } from '../../calendar-day.ts';

const expired = (at: string | undefined): string => {
  const day = at && calendarDay(at);
  return day ? `Yours expired on ${day}. Pick a new one to keep going.` : 'Yours has expired. Pick a new one to keep going.';
};

/** What is said when a new password is needed, by the reason. */
export const changePassword = {
  reasons: {
    expired: { title: 'Choose a new password', text: expired },
    reset: { title: 'Choose a new password', text: (): string => 'Your IT admin reset yours. Pick a new one to keep going.' },
    'first-login': { title: 'Choose your password', text: (): string => 'Welcome. Pick a password that only you know.' },
    recovery: { title: 'Choose a new password', text: (): string => '' },
  },
  email: 'Email',
  save: 'Save password',
  saveAndLogIn: 'Save and log in',
  pending: 'Saving…',
};
