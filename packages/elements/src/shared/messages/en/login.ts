import type { DeniedReason } from 'portal-contract';
import { duration } from '../duration.ts';
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
  alreadyTitle: 'You’re logged in',
  alreadyText: 'Go on to your apps, or switch account.',
  unsupportedTitle: 'One more step',
  unsupportedText: (company: string): string => `${company} asks for a step that can’t be shown here.`,
  unsupportedContinue: 'Continue on its own page',
  startOver: 'Start over',
};

/** What the password step says. */
export const password = {
  title: 'Enter your password',
  email: 'Email',
  notYou: 'Not you?',
  label: 'Password',
  show: 'Show password',
  capsLock: 'Caps Lock is on.',
  submit: 'Log in',
  pending: 'Logging in…',
  missing: 'Enter your password.',
  wrong: 'That password isn’t right.',
  attemptsLeft: (left: number): string => `That password isn’t right. ${left} ${left === 1 ? 'attempt' : 'attempts'} left.`,
};

/** What the code step says. */
export const totp = {
  title: 'Enter your code',
  text: (digits: number, company: string, label: string | undefined): string =>
    label
      ? `Open the authenticator app on ${label} and enter the ${digits}-digit code for ${company}.`
      : `Open your authenticator app and enter the ${digits}-digit code for ${company}.`,
  label: (digits: number): string => `${digits}-digit code`,
  submit: 'Verify',
  pending: 'Verifying…',
  missing: (digits: number): string => `Enter the ${digits}-digit code.`,
  wrong: 'That code didn’t work. Wait for a new one and try again.',
  reused: 'You’ve used that code already. Wait for a new one.',
  attemptsLeft: (left: number): string => `That code didn’t work. ${left} ${left === 1 ? 'attempt' : 'attempts'} left.`,
};

/** What the list of methods says. */
export const choose = {
  title: 'Choose another method',
  firstTitle: 'Choose a method',
  text: 'Any of these will confirm it’s you.',
  lostAll: 'Lost them all?',
  methods: { totp: { title: 'Authenticator app', text: '6-digit code' }, password: { title: 'Password', text: '' } },
};

/** What a person who has to wait reads. */
export const throttled = {
  title: 'Too many attempts',
  text: 'You can try again when the timer ends. In a hurry? Your IT admin can unlock your account.',
  over: 'You can try again now.',
  left: (seconds: number): string => `${duration(seconds)} left`,
};

/** What a person who is shut out reads. */
export const denied = {
  reasons: {
    locked: {
      title: 'Your account is locked',
      text: 'There were too many failed attempts. Contact your IT admin to unlock it.',
    },
    suspended: { title: 'Your account is turned off', text: 'Contact your IT admin to turn it on again.' },
    policy: { title: 'You can’t log in here', text: 'Your company doesn’t allow it. Contact your IT admin.' },
  } satisfies Record<DeniedReason, { title: string; text: string }>,
  unlocksIn: (seconds: number): string => `Or wait: it unlocks in ${duration(seconds)}.`,
  mail: (company: string): string => `Email ${company} IT`,
  call: (company: string): string => `Call ${company} IT`,
};

export type LoginMessages = typeof login;
