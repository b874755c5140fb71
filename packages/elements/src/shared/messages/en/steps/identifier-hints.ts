/** What is said around the email where there is more to say. */
export const identifierHints = {
  passkeyRefused: 'That passkey didn’t work here. Use your email, or try another one.',
  providerLead: (company: string): string => `${company} logs in through`,
  providerEnd: 'We’ll take you there.',
  continueTo: (provider: string): string => `Continue to ${provider}`,
  providerDenied: 'That log-in was cancelled or refused. Try again, or contact your IT admin.',
  providerFailed: 'That log-in didn’t work. Try again, or contact your IT admin.',
  linkInvalid: 'That link doesn’t work any more. Each one works once, for 30 minutes. Ask for a new one here.',
};
