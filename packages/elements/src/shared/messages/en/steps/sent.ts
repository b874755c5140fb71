/** What is said once a mail is on its way, if it is. */
export const sent = {
  title: 'Check your email',
  /** Stands around the address. */
  text: ['If ', ' has an account, a link is on its way. You can also enter the code here.'] as const,
  label: (digits: number | undefined): string => (digits ? `${digits}-digit code` : 'Code from the email'),
  submit: 'Continue',
  pending: 'Checking the code…',
  missing: 'Enter the code from the email, or open its link.',
  wrong: 'That code didn’t work. Check the email, or send it again.',
  nothing: 'Nothing after a few minutes? Check your spam folder or',
  again: 'send it again',
  wait: (face: string): string => `(${face})`,
  waitSaid: (duration: string): string => `You can send it again in ${duration}.`,
};
