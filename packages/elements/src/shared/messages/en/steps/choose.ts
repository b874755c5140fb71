/** What the list of methods says. A text that takes a name is told what the person calls the phone or the app. */
export const choose = {
  title: 'Choose another method',
  firstTitle: 'Choose a method',
  text: 'Any of these will confirm it’s you.',
  lostAll: 'Lost them all?',
  methods: {
    webauthn: {
      title: 'Passkey or security key',
      text: (name: string | undefined): string => name ?? 'Touch ID, Windows Hello or a USB key',
    },
    push: {
      title: 'Approve on your phone',
      text: (name: string | undefined): string => (name ? `Sends a request to ${name}` : 'Sends a request to your phone'),
    },
    totp: { title: 'Authenticator app', text: (name: string | undefined): string => name ?? '6-digit code' },
    'recovery-code': {
      title: 'Recovery code',
      text: (name: string | undefined): string => name ?? 'One of the codes you saved',
    },
    password: { title: 'Password', text: (name: string | undefined): string => name ?? '' },
  },
};
