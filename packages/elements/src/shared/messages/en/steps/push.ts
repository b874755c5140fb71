/** What the step says that waits for an approval on a phone. */
export const push = {
  title: 'Approve on your phone',
  text: ({ device, matches, app }: { device: string; matches: boolean; app: string | undefined }): string => {
    if (matches) return `Open the request on ${device} and choose this number${app ? ` to continue to ${app}` : ''}.`;
    return `Open the request on ${device} ${app ? `to continue to ${app}` : 'and approve it'}.`;
  },
  number: 'Number',
  waiting: 'Waiting for your phone',
  failed: 'That didn’t work',
  denied: (device: string): string =>
    `The request was turned down on ${device}. If that wasn’t you, contact your IT admin. Otherwise send it again.`,
  expired: (device: string): string => `Nobody answered on ${device} in time. Send the request again when you have it at hand.`,
  busy: (device: string): string =>
    `No request was sent, because ${device} has just had another one. If that one isn’t yours, turn it down. You can send yours after the wait.`,
  sendAgain: (wait: string | undefined): string => (wait ? `Send again (${wait})` : 'Send again'),
};
