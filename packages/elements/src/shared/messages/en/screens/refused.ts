/** What a person reads whose step-up was refused. */
export const refused = {
  title: 'Access denied',
  text: 'We couldn’t confirm it’s you. Try again or contact your IT administrator.',
  contact: 'Contact IT administrator',
  reference: 'Reference',
};
