/** What is said of the phone that approves log-ins. */
export const phoneApproval = {
  title: 'Phone approval',
  text: 'Approve log-ins with a tap',
  empty: (company: string | undefined): string =>
    `Approve log-ins with a tap. Works with the ${company ?? 'company'} app on your phone.`,
  setUp: 'Set up',
  facts: (app: string | undefined, day: string | undefined): string =>
    [app, day === undefined ? undefined : `Added ${day}`]
      .filter((part) => part !== undefined)
      .map((part) => `${part}.`)
      .join(' '),
  pairTitle: 'Set up phone approval',
  scan: (company: string | undefined): string => `Scan the code with the ${company ?? 'company'} app on your phone.`,
  qr: 'QR code for your phone',
  code: 'Can’t scan? Enter this code in the app.',
  copyCode: 'Copy code',
  waiting: 'Waiting for your phone',
  expired: 'The code has expired. Start again to get a new one.',
  shownBefore: 'The code was shown once. Start again to get a new one.',
  startAgain: 'Start again',
  paired: (name: string): string => `${name} approves your log-ins from now on.`,
  codesNeeded: 'Save recovery codes for when you don’t have it.',
  createCodes: 'Create recovery codes',
  test: 'Send a test',
  testOn: (name: string): string => `Send a test to ${name}`,
  choose: (name: string, number: string): string => `Open the request on ${name} and choose ${number}.`,
  approved: (name: string): string => `Test sent. Approved on ${name}.`,
  denied: (name: string): string => `Test sent. Turned down on ${name}.`,
  testExpired: (name: string): string => `Test sent. Nobody answered on ${name} in time.`,
  busy: (name: string, wait: string): string => `${name} has just had a request. Send a test in ${wait}.`,
  addReason: 'Confirm it’s you to set up a phone.',
  codesReason: 'Confirm it’s you to create recovery codes.',
  renameReason: 'Confirm it’s you to rename your phone.',
  removeReason: 'Confirm it’s you to remove your phone.',
  name: 'Phone name',
  removeTitle: (name: string): string => `Remove “${name}”?`,
  removeText: 'You won’t be able to approve log-ins on it. You can set it up again later.',
  wasRemoved: (name: string): string => `“${name}” is removed.`,
  wasRenamed: (name: string): string => `It’s called “${name}” now.`,
};
