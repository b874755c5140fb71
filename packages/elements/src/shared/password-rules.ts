import type { PasswordPolicy } from 'portal-contract';
import { newPassword as t } from './messages/en/new-password.ts';

/** Whose password it is. */
export interface PasswordOwner {
  identifier: string;
  name?: string | undefined;
}

/** Whether a password, in NFC, keeps a rule whose number is `value`. */
type Check = (password: string, about: { value: number; owner: PasswordOwner }) => boolean;

/** A name that `t.rules` has a sentence for. */
type RuleName = keyof typeof t.rules;

const has =
  (pattern: RegExp): Check =>
  (password) =>
    pattern.test(password);

/** How each rule is checked while somebody types. `undefined`: only the server can. */
const checks: Record<RuleName, Check | undefined> = {
  'min-length': (password, { value }) => [...password].length >= value,
  'max-length': (password, { value }) => [...password].length <= value,
  'upper-and-lower-case': (password) => /\p{Lu}/u.test(password) && /\p{Ll}/u.test(password),
  lowercase: has(/\p{Ll}/u),
  uppercase: has(/\p{Lu}/u),
  number: has(/\p{N}/u),
  symbol: has(/[^\p{L}\p{M}\p{N}]/u),
  'number-or-symbol': has(/[^\p{L}\p{M}]/u),
  'no-sequence': (password, { value }) => longestRun(password) <= value,
  'not-personal': (password, { owner }) => !personal(owner).some((part) => password.toLowerCase().includes(part)),
  'not-common': undefined,
  'not-recent': undefined,
};

/** A rule that can be drawn. */
export interface KnownRule {
  name: string;
  sentence: string;
  /** Whether what is typed keeps it; `undefined` where nothing is typed, and where only the server knows. */
  met: (typed: string) => boolean | undefined;
}

/** The rules of a policy that this version knows, in their order. The server checks them all, and others too. */
export function knownRules({ minLength, maxLength, rules }: PasswordPolicy, owner: PasswordOwner): KnownRule[] {
  const usual: Readonly<Record<string, number>> = { 'min-length': minLength, 'max-length': maxLength };
  return rules.flatMap(({ rule: name, value = usual[name] }) => {
    if (!isRuleName(name)) return [];
    const check = value === undefined && name === 'no-sequence' ? undefined : checks[name];
    return {
      name,
      sentence: t.rules[name](value),
      met: (typed: string) => (typed && check ? check(typed.normalize('NFC'), { value: value ?? 0, owner }) : undefined),
    };
  });
}

const isRuleName = (name: string): name is RuleName => Object.hasOwn(checks, name);

/** The length of the longest run of one character (`111`), or of letters or digits that follow each other (`abc`, `321`). */
function longestRun(password: string): number {
  const characters = [...password.toLowerCase()];
  const runs = [-1, 0, 1].map((step) => {
    let run = 0;
    return characters.reduce((longest, each, index) => {
      run = follows(characters[index - 1], each, step) ? run + 1 : 1;
      return Math.max(longest, run);
    }, 0);
  });
  return Math.max(...runs);
}

function follows(before: string | undefined, after: string, step: number): boolean {
  if (before === undefined || (step !== 0 && !/^[\p{L}\p{N}]{2}$/u.test(before + after))) return false;
  return (after.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0) === step;
}

/** What a password must not contain: parts of the name, and the email before the `@`, of three letters or more. */
export const personal = ({ name = '', identifier }: PasswordOwner): string[] =>
  [...name.split(/[^\p{L}\p{M}]+/u), identifier.split('@')[0] ?? '']
    .map((part) => part.normalize('NFC').toLowerCase())
    .filter((part) => [...part].length >= 3);
