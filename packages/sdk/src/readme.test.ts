import { problemStatus, type ProblemCode } from 'portal-contract';
import { currentCode, people } from 'portal-mock';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { logIn } from '../test/examples/log-in.ts';
import { openPortal } from '../test/portal.ts';
import type { FlowAnswer } from './flow.ts';
import type { LocalCode } from './portal-error.ts';

const { astrid, bruno, celia } = people;
const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');

test('the README shows the example that is tested here', async () => {
  const [, path = '', code] = /<!-- example: (.+) -->\s+```ts\n([^]*?)```/.exec(readme) ?? [];
  assert.equal(code, await readFile(new URL(`../${path}`, import.meta.url), 'utf8'));
});

test('the example logs in, with a password and a code, and through a mistake', async () => {
  const { client, mock } = openPortal();
  const notices: (string | undefined)[] = [];
  await logIn(client, async (step): Promise<FlowAnswer> => {
    notices.push(step.notice?.code);
    if (step.kind === 'identifier') return { kind: 'identifier', identifier: astrid.email };
    if (step.kind === 'password') return { kind: 'password', password: step.notice ? astrid.password : 'wrong' };
    return { kind: 'totp', code: currentCode(astrid, mock.clock) };
  });
  assert.equal(client.session.value.status, 'logged-in');
  assert.deepEqual(notices, [undefined, undefined, 'invalid-credentials', undefined]);
});

test('the example tells what stopped it', async () => {
  const person =
    (each: { email: string; password: string }) =>
    async (step: { kind: string }): Promise<FlowAnswer> => {
      if (step.kind === 'denied') throw new Error('This account is locked.');
      return step.kind === 'identifier'
        ? { kind: 'identifier', identifier: each.email }
        : { kind: 'password', password: each.password };
    };
  await assert.rejects(logIn(openPortal().client, person(celia)), /locked/);
  await assert.rejects(logIn(openPortal({ faults: { startFlow: 'network' } }).client, person(bruno)), { code: 'network' });
  await assert.rejects(logIn(openPortal({ scenario: 'future-step' }).client, person(bruno)), /Go on at the help desk/);
  await assert.rejects(logIn(openPortal({ scenario: 'future-step-fallback' }).client, person(bruno)), /Go on at http:/);
});

const localCodes: Record<LocalCode, true> = {
  network: true,
  timeout: true,
  aborted: true,
  insecure: true,
  'invalid-response': true,
  unknown: true,
};

test('the README says of every code what happened', () => {
  const section = readme.slice(readme.indexOf('## Errors'), readme.indexOf('## Tests'));
  const listed = [...section.matchAll(/^\| `([\w-]+)` +\| \S/gm)].map(([, code]) => code);
  const codes = [...Object.keys(localCodes), ...(Object.keys(problemStatus) as ProblemCode[])];
  assert.deepEqual(listed.toSorted(), codes.toSorted());
});

test('the README names nothing that the package does not have', async () => {
  const names: object = await import('./index.ts');
  const imported = [...readme.matchAll(/import \{([^}]+)\} from 'portal-sdk'/g)].flatMap(([, list = '']) => list.split(','));
  const values = imported.map((name) => name.trim()).filter((name) => !name.startsWith('type '));
  const policies = ['connectPortal', 'allowedUrl', 'allowedImage', 'sameOriginPath'].filter((name) =>
    readme.includes(`\`${name}`),
  );
  assert.equal(policies.length, 4);
  for (const name of [...values, ...policies]) assert.ok(name in names, name);
});
