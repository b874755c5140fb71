/** What a password field says. */
export const passwordInput = {
  show: 'Show password',
  capsLock: 'Caps Lock is on.',
};
