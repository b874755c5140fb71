import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import { problemExample } from './docs/problem.ts';
import { Problem, type ProblemCode, problemStatus, problemType } from './problem.ts';
import { problemTitles } from './problem-titles.ts';

const codes = Object.keys(problemStatus) as ProblemCode[];

for (const code of codes) {
  test(`${code} is kebab case, an error, and says what is the matter`, () => {
    assert.match(code, /^[a-z]+(-[a-z]+)*$/);
    assert.ok(problemStatus[code] >= 400 && problemStatus[code] < 600);
    assert.match(problemTitles[code], /^[A-Z].*\.$/);
  });

  test(`${code} has an example that names it`, () => {
    const example = z.parse(Problem, problemExample(code));
    assert.deepEqual([example.code, example.type, example.status], [code, problemType(code), problemStatus[code]]);
  });
}

test('keeps the members that only some problems have', () => {
  const problem = z.parse(Problem, problemExample('step-up-required'));
  assert.deepEqual([problem.acr, problem.maxAge], ['mfa', 300]);
});

test('a problem type is a URN that ends in the code', () => {
  assert.equal(problemType('flow-expired'), 'urn:portal:problem:flow-expired');
});
