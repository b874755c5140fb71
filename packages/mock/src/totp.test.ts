import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generateSync } from 'otplib';
import { people } from './seed/people.ts';
import { codeOf, currentCode, timeStepOf } from './totp.ts';

const rfc = { secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' };
const at = (seconds: number): { now: () => number } => ({ now: () => seconds * 1000 });

/** RFC 6238 appendix B, SHA-1; a code of six digits is the end of the one of eight. */
const vectors = [
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
] as const;

test('computes the codes of RFC 6238', () => {
  for (const [seconds, code] of vectors) assert.equal(codeOf(rfc, at(seconds)), code.slice(2));
});

test('its library computes the codes of RFC 6238 in their full length', () => {
  for (const [epoch, code] of vectors) assert.equal(generateSync({ ...rfc, epoch, digits: 8, period: 30 }), code);
});

test('accepts the current time step and the one before, and tells which it was', () => {
  for (const [seconds, code] of vectors) {
    const step = Math.floor(seconds / 30);
    assert.equal(timeStepOf(rfc, code.slice(2), at(step * 30)), step);
    assert.equal(timeStepOf(rfc, code.slice(2), at(step * 30 + 29.999)), step);
    assert.equal(timeStepOf(rfc, code.slice(2), at(step * 30 + 59.999)), step);
  }
});

test('refuses a future code, an older one and one of another length', () => {
  const code = codeOf(rfc, at(3000));
  assert.equal(timeStepOf(rfc, code, at(2999.999)), undefined);
  assert.equal(timeStepOf(rfc, code, at(3060)), undefined);
  assert.equal(timeStepOf(rfc, `${code}0`, at(3000)), undefined);
});

test('tells the code of a person, and says so for one who has none', () => {
  assert.equal(currentCode(people.astrid, at(3000)), codeOf(people.astrid.authenticators[0], at(3000)));
  assert.throws(() => currentCode(people.bruno, at(3000)), RangeError);
});
