/** What the password step says. */
export const password = {
  title: 'Enter your password',
  email: 'Email',
  notYou: 'Not you?',
  label: 'Password',
  submit: 'Log in',
  pending: 'Logging in…',
  missing: 'Enter your password.',
  wrong: 'That password isn’t right.',
  attemptsLeft: (left: number): string => `That password isn’t right. ${left} ${left === 1 ? 'attempt' : 'attempts'} left.`,
};
