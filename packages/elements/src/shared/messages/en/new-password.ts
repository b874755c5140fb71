/** What each rule for a new password says; `value` is its number, where it has one. */
const rules = {
  'min-length': (value: number | undefined): string => `At least ${value ?? 1} characters`,
  'max-length': (value: number | undefined): string => `At most ${value ?? 1024} characters`,
  'upper-and-lower-case': (): string => 'An uppercase and a lowercase letter',
  lowercase: (): string => 'A lowercase letter',
  uppercase: (): string => 'An uppercase letter',
  number: (): string => 'A number',
  symbol: (): string => 'A symbol',
  'number-or-symbol': (): string => 'A number or symbol',
  'no-sequence': (value: number | undefined): string => `Not more than ${value ?? 2} in a row, as in abc or 111`,
  'not-personal': (): string => 'Doesn’t contain your name or email',
  'not-common': (): string => 'Not a password that many people use',
  'not-recent': (value: number | undefined): string =>
    value && value > 1 ? `Not one of your last ${value} passwords` : 'Not the password you have now',
};

/** What is said around a new password. */
export const newPassword = {
  label: 'New password',
  confirm: 'Confirm new password',
  policy: 'Password rules',
  rules,
  met: ' (met)',
  refused: ' (not met)',
  strength: 'Strength:',
  levels: ['Weak', 'Fair', 'Good', 'Strong'],
  progress: (met: number, all: number): string => `${met} of ${all} rules met.`,
  missing: 'Enter a new password.',
  confirmMissing: 'Enter the new password again.',
  different: 'These two aren’t the same. Type the new password again.',
  rejected: 'That password doesn’t meet every rule yet. Change what’s marked.',
  unusable: 'That password can’t be used. Choose another one.',
};
