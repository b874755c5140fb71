/** What the applications say about a change. */
export const appsNotice = {
  notSaved: 'We couldn’t save that. Your change is still here.',
  tryAgain: 'Try again',
  undo: 'Undo',
  close: 'Close',
};
