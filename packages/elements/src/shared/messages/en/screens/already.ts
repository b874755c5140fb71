/** Somebody is logged in already. */
export const already = {
  title: 'You’re logged in',
  text: 'Go on to your apps, or switch account.',
};
