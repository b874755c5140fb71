/** What the list of applications says. */
export const appsList = {
  asksForMfa: 'Asks for MFA',
  category: 'Category',
  used: 'Last used',
  never: 'Never',
};
