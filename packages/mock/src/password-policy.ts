import type { PasswordPolicy, PasswordRule } from 'portal-contract';
import type { Account } from './accounts.ts';
import { commonPasswords } from './common-passwords.ts';
import type { VerifyPassword } from './passwords.ts';

/** What a new password is checked against. */
export interface PasswordCheck {
  /** In NFC. */
  readonly password: string;
  readonly policy: PasswordPolicy;
  /** Whose it will be. */
  readonly account: Account;
  readonly verifyPassword: VerifyPassword;
}

/** Whether a password keeps a rule. */
type Keeps = (check: PasswordCheck, value: number) => boolean | Promise<boolean>;

const has =
  (pattern: RegExp): Keeps =>
  (check) =>
    pattern.test(check.password);
const lowercase = has(/\p{Ll}/u);
const uppercase = has(/\p{Lu}/u);
const number = has(/\p{N}/u);
const symbol = has(/[^\p{L}\p{M}\p{N}]/u);

/** Every rule of the contract. */
const rules: Readonly<Record<string, Keeps>> = {
  'min-length': ({ password }, value) => lengthOf(password) >= value,
  'max-length': ({ password }, value) => lengthOf(password) <= value,
  'upper-and-lower-case': async (check, value) => (await lowercase(check, value)) && uppercase(check, value),
  lowercase,
  uppercase,
  number,
  symbol,
  'number-or-symbol': async (check, value) => (await number(check, value)) || symbol(check, value),
  'no-sequence': ({ password }, value) => longestRun(password) <= value,
  'not-personal': ({ password, account }) => !personal(account).some((part) => password.toLowerCase().includes(part)),
  'not-common': ({ password }) => !commonPasswords.has(password.toLowerCase()),
  'not-recent': async (check, value) => !(await isRecent(check, value)),
};

/** The names of the rules that a new password breaks, in the order of the policy. The password that it replaces is never new. */
export async function brokenRules(check: PasswordCheck): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const { rule, value = 0 } of withImplied(check.policy)) {
    if (!((await rules[rule]?.(check, value)) ?? true)) broken.push(rule);
  }
  return broken;
}

/** The rules of a policy, and those that hold though it does not list them. */
function withImplied({ rules: listed, minLength, maxLength }: PasswordPolicy): readonly PasswordRule[] {
  const implied = [
    { rule: 'min-length', value: minLength },
    { rule: 'max-length', value: maxLength },
    { rule: 'not-recent', value: 1 },
  ];
  return [...listed, ...implied.filter(({ rule }) => !listed.some((each) => each.rule === rule))];
}

/** Unicode code points (NIST SP 800-63B-4 §3.1.1.2). */
const lengthOf = (password: string): number => [...password].length;

/** The length of the longest run of one character (`111`), or of letters or digits that follow each other (`abc`, `321`). */
function longestRun(password: string): number {
  const characters = [...password.toLowerCase()];
  let longest = 0;
  for (const direction of [-1, 0, 1]) {
    let run = 0;
    characters.forEach((character, index) => {
      run = index > 0 && follows(characters[index - 1] ?? '', character, direction) ? run + 1 : 1;
      longest = Math.max(longest, run);
    });
  }
  return longest;
}

function follows(before: string, after: string, direction: number): boolean {
  if (direction !== 0 && !(isOrdered(before) && isOrdered(after))) return false;
  return (after.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0) === direction;
}

const isOrdered = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** What a password must not contain: parts of the name of three letters or more, and the email before the `@`. */
const personal = ({ name, email }: Account): readonly string[] =>
  [...name.split(/[^\p{L}\p{M}]+/u), email.slice(0, email.indexOf('@'))]
    .map((part) => part.normalize('NFC').toLowerCase())
    .filter((part) => lengthOf(part) >= 3);

/** Whether it is one of the last so many passwords, the current one among them. */
async function isRecent({ password, account, verifyPassword }: PasswordCheck, count: number): Promise<boolean> {
  for (const hash of [account.passwordHash, ...account.passwordHistory].slice(0, count)) {
    if (await verifyPassword(password, hash)) return true;
  }
  return false;
}
