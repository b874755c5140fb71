import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import { problemExample } from './docs/problem.ts';
import { Problem, problems, problemType, type ProblemCode } from './problem.ts';

const codes = Object.keys(problems) as ProblemCode[];

for (const code of codes) {
  test(`${code} is kebab case, an error, and says what is the matter`, () => {
    assert.match(code, /^[a-z]+(-[a-z]+)*$/);
    assert.ok(problems[code].status >= 400 && problems[code].status < 600);
    assert.match(problems[code].title, /^[A-Z].*\.$/);
  });

  test(`${code} has an example that names it`, () => {
    const example = z.parse(Problem, problemExample(code));
    assert.deepEqual([example.code, example.type, example.status], [code, problemType(code), problems[code].status]);
  });
}

test('keeps the members that only some problems have', () => {
  const problem = z.parse(Problem, problemExample('step-up-required'));
  assert.deepEqual([problem.acr, problem.maxAge], ['mfa', 300]);
});

test('a problem type is a URN that ends in the code', () => {
  assert.equal(problemType('flow-expired'), 'urn:portal:problem:flow-expired');
});
