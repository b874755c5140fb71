/** What is said on the way to an identity provider. */
export const redirect = {
  title: (provider: string): string => `Taking you to ${provider}`,
  text: 'Log in there and you’ll come straight back.',
  nothingHappening: 'Nothing happening?',
  continueTo: (provider: string): string => `Continue to ${provider}`,
};
