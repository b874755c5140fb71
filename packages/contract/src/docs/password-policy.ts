import { PasswordPolicy, PasswordRule } from '../password-policy.ts';
import { document } from './registry.ts';

/** Northwind's rules. */
export const passwordPolicy: PasswordPolicy = {
  minLength: 12,
  maxLength: 256,
  rules: [
    { rule: 'min-length', value: 12 },
    { rule: 'upper-and-lower-case' },
    { rule: 'number-or-symbol' },
    { rule: 'not-recent', value: 5 },
    { rule: 'not-personal' },
    { rule: 'not-common' },
  ],
};

export const passwordPolicyDocs = [
  document(PasswordRule, {
    id: 'PasswordRule',
    description:
      'One rule for a new password. A client shows each as a line, checks what it can while the person types, and leaves out one that it does not know; the server checks every rule.',
    members: {
      rule: '`min-length`, `max-length`, `upper-and-lower-case`, `lowercase`, `uppercase`, `number`, `symbol`, `number-or-symbol`, `no-sequence` (runs such as `abc` or `111`), `not-personal` (no name or email), `not-common`, `not-recent`. Only the server can check the last two.',
      value:
        'A number that belongs to it: code points (`min-length`, `max-length`), the longest run (`no-sequence`), how many earlier passwords (`not-recent`).',
    },
    examples: [{ rule: 'min-length', value: 12 }, { rule: 'number-or-symbol' }, { rule: 'not-recent', value: 5 }],
  }),
  document(PasswordPolicy, {
    id: 'PasswordPolicy',
    description:
      'What a new password must satisfy. Lengths count Unicode code points after NFC normalisation (NIST SP 800-63B-4 §3.1.1.2).',
    members: { rules: 'In the order in which they are shown.' },
    examples: [passwordPolicy, { minLength: 15, maxLength: 1024, rules: [{ rule: 'min-length', value: 15 }] }],
  }),
];
