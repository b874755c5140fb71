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
