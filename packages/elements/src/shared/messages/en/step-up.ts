/** What `<portal-step-up>` and its dialog say. An application without a name is “this app”. */
export const stepUp = {
  title: 'Confirm it’s you',
  text: (app: string | undefined): string => `${app ?? 'This app'} asks for a second step each time you open it.`,
  reason: 'To go on, prove it’s you once more.',
  opening: (company: string | undefined): string => (company ? `Opening from ${company}` : 'Opening from the portal'),
  cancelTab: 'Cancel and close tab',
  cancel: 'Cancel',
  close: 'Close',
  loading: 'Loading',
  loggedOut: {
    title: 'You’re logged out',
    text: (app: string | undefined): string => `Log in to go on to ${app ?? 'the app'}.`,
    logIn: 'Log in',
  },
  done: { title: 'You’re in', text: (app: string | undefined): string => `Opening ${app ?? 'the app'}…` },
  given: {
    title: 'You can close this tab',
    text: (app: string | undefined): string => `${app ?? 'The app'} wasn’t opened.`,
  },
};
