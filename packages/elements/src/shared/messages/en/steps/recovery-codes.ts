/** What is said around new recovery codes. */
export const recoveryCodes = {
  title: 'Save your recovery codes',
  text: 'Each one works once if you lose your phone. You won’t see them again.',
  shownOnce: 'Your codes were shown once and are hidden now. Didn’t save them? Create new ones.',
  codes: 'Recovery codes',
  download: 'Download',
  print: 'Print',
  fileName: (company: string | undefined): string => `${company ? `${company} ` : ''}recovery codes.txt`,
  sheetTitle: (company: string | undefined): string => (company ? `Recovery codes for ${company}` : 'Recovery codes'),
  sheetText: 'Each one works once. Keep them somewhere safe, not on your phone.',
  renew: 'Create new codes',
  renewHint: 'New codes replace the old ones right away.',
  saved: 'I saved these codes',
  savedBefore: 'I saved my codes',
  savedMissing: 'Save your codes first, then tick the box.',
  pending: 'One moment…',
};
