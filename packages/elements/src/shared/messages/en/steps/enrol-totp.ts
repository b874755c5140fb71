/** What is said while an authenticator app is set up. */
export const enrolTotp = {
  title: 'Set up an authenticator app',
  text: (company: string | undefined): string =>
    `${company ?? 'Your company'} asks for a code each time you log in. Setting it up takes a minute.`,
  scan: 'Scan this with Google Authenticator, 1Password or any authenticator app.',
  qr: 'QR code for your authenticator app',
  key: 'Can’t scan? Enter this key instead.',
  copyKey: 'Copy key',
  code: 'Enter the code the app shows.',
  submit: 'Confirm and continue',
  pending: 'Checking the code…',
};
