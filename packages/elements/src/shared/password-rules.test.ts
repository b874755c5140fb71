import { expect } from '@open-wc/testing';
import { knownRules } from './password-rules.ts';
import { strengthOf } from './password-strength.ts';

const owner = { identifier: 'astrid@northwind.example', name: 'Astrid Lindqvist-Öberg Bo' };

/** Whether a password keeps a rule, as far as a page can tell. */
function keeps(rule: string, password: string, value?: number): boolean | undefined {
  const [known] = knownRules({ minLength: 12, maxLength: 20, rules: [{ rule, ...(value !== undefined && { value }) }] }, owner);
  if (!known) throw new Error(`“${rule}” is not known.`);
  return known.met(password);
}

describe('password rules', () => {
  it('counts code points after NFC, with the lengths of the policy where a rule has no number', () => {
    expect(keeps('min-length', '👩‍🚀12345678901', 14)).to.equal(true);
    expect(keeps('min-length', 'e\u0301'.repeat(11))).to.equal(false);
    expect(keeps('min-length', 'e\u0301'.repeat(12))).to.equal(true);
    expect([keeps('max-length', 'x'.repeat(20)), keeps('max-length', 'x'.repeat(21))]).to.deep.equal([true, false]);
  });

  it('knows the letters, numbers and symbols of every script', () => {
    expect([keeps('upper-and-lower-case', 'ÅSA'), keeps('upper-and-lower-case', 'Åsa')]).to.deep.equal([false, true]);
    expect([keeps('uppercase', 'øre'), keeps('lowercase', 'øre')]).to.deep.equal([false, true]);
    expect([keeps('number', 'abc'), keeps('number', '٣')]).to.deep.equal([false, true]);
    expect([keeps('symbol', 'a1é'), keeps('symbol', 'a b')]).to.deep.equal([false, true]);
    expect([keeps('number-or-symbol', 'abc'), keeps('number-or-symbol', 'a!'), keeps('number-or-symbol', 'a1')]).to.deep.equal([
      false,
      true,
      true,
    ]);
  });

  it('finds runs up, down and on the spot', () => {
    for (const run of ['xabcd', 'dcbax', '1111', 'AbCd']) expect(keeps('no-sequence', run, 3), run).to.equal(false);
    for (const fine of ['abcx', 'ab12', '111', 'a-b-c']) expect(keeps('no-sequence', fine, 3), fine).to.equal(true);
  });

  it('finds the name and the email, but no part shorter than three letters', () => {
    for (const part of ['xASTRIDx', 'lindqvist', 'o\u0308berg']) expect(keeps('not-personal', part), part).to.equal(false);
    for (const fine of ['northwind', 'robot']) expect(keeps('not-personal', fine), fine).to.equal(true);
  });

  it('leaves to the server what only the server knows, says nothing of nothing, and draws no rule it does not know', () => {
    expect([keeps('not-recent', 'x', 5), keeps('not-common', 'password')]).to.deep.equal([undefined, undefined]);
    expect(keeps('not-personal', '')).to.equal(undefined);
    const rules = [{ rule: 'quantum' }, { rule: 'toString' }, { rule: 'not-recent', value: 5 }];
    expect(knownRules({ minLength: 8, maxLength: 64, rules }, owner).map(({ sentence }) => sentence)).to.deep.equal([
      'Not one of your last 5 passwords',
    ]);
  });
});

describe('password strength', () => {
  it('is advice by how hard it is to guess, also for somebody who knows the person', () => {
    const rate = (password: string): number => strengthOf(password, ['astrid', 'lindqvist']);
    expect(['harbor', 'lantern-62', 'harbor-lantern-62', 'Lanterns over 9 quiet harbours'].map(rate)).to.deep.equal([
      1, 2, 3, 4,
    ]);
    for (const weak of ['Password2026!', 'AstridLindqvist', 'aaaaaaaaaaaaaaaa', 'abcdefghijkl']) {
      expect(rate(weak), weak).to.be.at.most(2);
    }
    expect(rate('x'.repeat(1024)), 'a long one').to.equal(1);
  });
});
