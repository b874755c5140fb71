/** What is said around recovery codes. */
export const recoveryCodes = {
  title: 'Recovery codes',
  left: (left: number, total: number): string => `${left} of ${total} left.`,
  none: 'You have no recovery codes yet.',
  used: 'Used codes can’t be used again.',
  what: 'Each one logs you in once, for when you don’t have your phone.',
  replaces: 'New codes replace the old ones right away.',
  create: 'Create new codes',
  createFirst: 'Create codes',
  creating: 'Creating codes…',
  reason: 'To create new recovery codes',
  saveTitle: 'Save your recovery codes',
  saveText: 'Each one works once if you lose your phone. You won’t see them again.',
  saved: 'I’ve saved them',
  hidden: 'Your codes were shown once and are hidden now. Didn’t save them? Create new ones.',
};
