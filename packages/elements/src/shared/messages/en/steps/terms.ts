/** What is said when terms have to be accepted. */
export const terms = {
  title: 'Before you go on',
  text: (company: string | undefined, count: number): string =>
    `${company ?? 'Your company'} asks you to read and accept ${count === 1 ? 'this' : 'these'}.`,
  opens: 'Opens in a new tab',
  noLink: 'Ask your IT admin for this document.',
  accept: 'Accept and continue',
  pending: 'One moment…',
  decline: 'Decline',
  declineHint: 'If you decline, you can’t log in.',
};
