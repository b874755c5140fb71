import { errors } from './errors.ts';

/** What `<portal-login>` says before the first answer, and in every step. */
export const login = {
  errors,
  portal: 'the portal',
  title: (company: string | undefined): string => (company ? `Log in to ${company}` : 'Log in'),
  useEmail: 'Use your company email.',
  email: 'Company email',
  continue: 'Continue',
  needHelp: 'Need help?',
  contact: (company: string | undefined): string => (company ? `Contact ${company} IT` : 'Contact IT'),
  back: 'Back',
  loading: 'Loading',
  tryAgain: 'Try again',
  retryNow: 'Retry now',
  offline: 'You’re offline.',
  retryIn: (seconds: number): string => `We’ll retry in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  retrying: 'Trying again…',
  emailMissing: 'Enter your company email.',
  emailFormat: 'Enter a full email address, with an @.',
  tooLong: 'That’s too long. Check it and try again.',
  useAnotherMethod: 'Use another method',
  someoneElse: 'Log in as someone else',
};

export type LoginMessages = typeof login;
