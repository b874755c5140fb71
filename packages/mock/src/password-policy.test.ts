import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PasswordRule } from 'portal-contract';
import type { Account } from './accounts.ts';
import { brokenRules } from './password-policy.ts';
import { normalizePassword } from './passwords.ts';

const account: Account = {
  id: 'p-zoe',
  name: 'Zoë van den Berg',
  email: 'zberg@northwind.example',
  passwordHash: 'current',
  status: 'active',
  profileLocked: false,
  authenticators: [],
  credentials: [],
  recoveryCodes: [],
  passwordHistory: ['first', 'second', 'third'],
  apps: [],
};

const broken = (password: string, rules: readonly PasswordRule[] = [], lengths = { minLength: 1, maxLength: 64 }) =>
  brokenRules({
    password: normalizePassword(password),
    policy: { ...lengths, rules: [...rules] },
    account,
    verifyPassword: async (typed, hash) => typed === hash,
  });

/** A rule, passwords that keep it, and passwords that break it. */
const table: readonly (readonly [PasswordRule, readonly string[], readonly string[]])[] = [
  [{ rule: 'min-length', value: 8 }, ['12345678', '🔑🔑🔑🔑🔑🔑🔑🔑'], ['1234567', '🔑🔑🔑🔑', 'e\u0301e\u0301e\u0301e\u0301']],
  [{ rule: 'max-length', value: 4 }, ['1234', '🔑🔑🔑🔑', 'e\u0301e\u0301e\u0301e\u0301'], ['12345']],
  [{ rule: 'upper-and-lower-case' }, ['aB', 'éÖ'], ['ab', 'AB', '12']],
  [{ rule: 'lowercase' }, ['Ab', 'ß'], ['AB', '1']],
  [{ rule: 'uppercase' }, ['aB', 'Ø'], ['ab', '1']],
  [{ rule: 'number' }, ['a1', '٣'], ['ab']],
  [{ rule: 'symbol' }, ['a!', 'two words', 'a€'], ['ab1', 'é']],
  [{ rule: 'number-or-symbol' }, ['a1', 'a!'], ['ab']],
  [{ rule: 'no-sequence', value: 3 }, ['abc', 'xabcx', '1124', '!"#$%', 'a/0'], ['abcd', 'xDcBa', '1111', '!!!!', '9876']],
  [{ rule: 'not-personal' }, ['violet', 'de nuit'], ['ZOË1', 'Zoe\u0308-x', 'xVANx', 'iceberg', 'zBerg']],
  [{ rule: 'not-common' }, ['password-of-mine'], ['password123', 'PassWord123']],
  [{ rule: 'not-recent', value: 3 }, ['third', 'another'], ['current', 'first', 'second']],
];

for (const [rule, kept, against] of table) {
  test(`${rule.rule}: kept and broken`, async () => {
    for (const password of kept) assert.deepEqual(await broken(password, [rule]), [], password);
    for (const password of against) assert.deepEqual(await broken(password, [rule]), [rule.rule], password);
  });
}

test('names every broken rule, in the order of the policy', async () => {
  const rules = table.map(([rule]) => rule).filter(({ rule }) => rule !== 'max-length');
  assert.deepEqual(await broken('zoe', rules), [
    'min-length',
    'upper-and-lower-case',
    'uppercase',
    'number',
    'symbol',
    'number-or-symbol',
  ]);
});

test('the lengths of the policy hold without a rule that says so, and the current password is never new', async () => {
  assert.deepEqual(await broken('ab', [], { minLength: 3, maxLength: 4 }), ['min-length']);
  assert.deepEqual(await broken('abcde', [], { minLength: 3, maxLength: 4 }), ['max-length']);
  assert.deepEqual(await broken('current'), ['not-recent']);
});

test('a rule that this server does not know breaks nothing', async () => {
  assert.deepEqual(await broken('ab', [{ rule: 'rhymes' }]), []);
});
