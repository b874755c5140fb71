/** What the list of methods says. */
export const choose = {
  title: 'Choose another method',
  firstTitle: 'Choose a method',
  text: 'Any of these will confirm it’s you.',
  lostAll: 'Lost them all?',
  methods: { totp: { title: 'Authenticator app', text: '6-digit code' }, password: { title: 'Password', text: '' } },
};
