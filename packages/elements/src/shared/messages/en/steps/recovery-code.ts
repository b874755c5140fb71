/** What is said when a recovery code is asked for. */
export const recoveryCode = {
  title: 'Enter a recovery code',
  text: 'Use one of the codes you saved. Each one works once.',
  label: 'Recovery code',
  submit: 'Verify',
  pending: 'Verifying…',
  missing: 'Enter one of your recovery codes.',
  wrong: 'That code didn’t work. Check it, or use another one of your codes.',
  attemptsLeft: (left: number): string => `That code didn’t work. ${left} ${left === 1 ? 'attempt' : 'attempts'} left.`,
};
