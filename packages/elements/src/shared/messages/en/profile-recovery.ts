import { errors } from './errors.ts';

/** What is said of the recovery email and its links. */
export const profileRecovery = {
  errors,
  company: 'your company',
  unverified: (address: string): string => `Check your email. Open the link we sent to ${address} within 24 hours.`,
  sendAgain: 'Send again',
  recoveryReason: 'Confirm it’s you to change your recovery email.',
  sentAgain: 'Sent. The link before doesn’t work any more.',
  linkWorked: 'Your recovery email is confirmed.',
  tryAgain: 'Try again',
};
