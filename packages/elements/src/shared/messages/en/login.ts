import { unreachable } from './unreachable.ts';

/** What `<portal-login>` says before the first answer, and in every step. */
export const login = {
  unreachable,
  portal: 'the portal',
  title: (company: string | undefined): string => (company ? `Log in to ${company}` : 'Log in'),
  useEmail: 'Use your company email.',
  email: 'Company email',
  continue: 'Continue',
  or: 'or',
  passkey: 'Log in with a passkey',
  device: 'Log in with this device',
  forgotPassword: 'Forgot password?',
  reset: 'Reset your password',
  resetText: 'We’ll email you a link and a code.',
  sendReset: 'Send reset email',
  backToLogIn: 'Back to log in',
  administrator: 'Administrator log-in',
  needHelp: 'Need help?',
  contact: (company: string | undefined): string => (company ? `Contact ${company} IT` : 'Contact IT'),
  back: 'Back',
  loading: 'Loading',
  tryAgain: 'Try again',
  emailMissing: 'Enter your company email.',
  emailFormat: 'Enter a full email address, with an @.',
  needsAnotherLook: 'Something here needs another look.',
  tooLong: 'That’s too long. Check it and try again.',
  useAnotherMethod: 'Use another method',
  someoneElse: 'Log in as someone else',
};

export type LoginMessages = typeof login;
