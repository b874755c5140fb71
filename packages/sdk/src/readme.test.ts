import { problemStatus, type ProblemCode } from 'portal-contract';
import { currentCode, people } from 'portal-mock';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { credential, withAuthenticator } from '../test/authenticator.ts';
import { goOn } from '../test/examples/go-on.ts';
import { logIn } from '../test/examples/log-in.ts';
import { offerPasskeys } from '../test/examples/offer-passkeys.ts';
import { hostileBackend, json } from '../test/hostile-backend.ts';
import { everyStep, openPortal, startLogin } from '../test/portal.ts';
import { settled } from '../test/requests.ts';
import type { FlowAnswer } from './flow-state.ts';
import type { CredentialCode, LocalCode } from './portal-error.ts';

const { astrid, bruno, celia } = people;
const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');

test('the README shows the examples that are tested here', async () => {
  const examples = [...readme.matchAll(/<!-- example: (.+) -->\s+```ts\n([^]*?)```/g)];
  assert.equal(examples.length, 4);
  for (const [, path = '', code] of examples) {
    assert.equal(code, await readFile(new URL(`../${path}`, import.meta.url), 'utf8'));
  }
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

test('the example goes on after a reload', async () => {
  const { client, tab, mock } = openPortal();
  const page = new URL('/start?a=1', mock.endpoint);
  const kept = new Map<string, string>();
  const memory = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  } as Storage;
  const before = await goOn(client, everyStep, { page, memory });
  await before.answer({ kind: 'identifier', identifier: bruno.email });
  assert.equal(kept.size, 1);
  const after = await goOn(tab(), everyStep, { page, memory });
  await after.answer({ kind: 'password', password: bruno.password });
  assert.equal(after.value.status, 'complete');
  assert.equal(kept.size, 0);
});

test('the example answers with the passkey that is picked', async (t) => {
  const authenticator = withAuthenticator(t, { isConditionalMediationAvailable: async () => true });
  const step = { id: 'step-1', kind: 'identifier', passkey: { challenge: 'AAAA' } };
  const { client, sent } = hostileBackend(() => json({ id: 'flow-1', kind: 'login', status: 'pending', expiresIn: 900, step }));
  const offer = offerPasskeys(await startLogin(client), new AbortController().signal);
  await settled();
  assert.equal(authenticator.taken[0]?.options.mediation, 'conditional');
  authenticator.taken[0].give(credential);
  await offer;
  assert.deepEqual(JSON.parse(sent[1]?.body ?? ''), { kind: 'webauthn', response: credential.toJSON(), step: 'step-1' });
});

const localCodes: Record<LocalCode | CredentialCode, true> = {
  network: true,
  timeout: true,
  aborted: true,
  insecure: true,
  'invalid-response': true,
  unknown: true,
  'credential-not-confirmed': true,
  'credential-exists': true,
  'webauthn-unsupported': true,
};

test('the README says of every code what happened', () => {
  const section = readme.slice(readme.indexOf('## Errors'), readme.indexOf('## Tests'));
  const listed = [...section.matchAll(/^\| `([\w-]+)` +\| \S/gm)].map(([, code]) => code);
  const codes = [...Object.keys(localCodes), ...(Object.keys(problemStatus) as ProblemCode[])];
  assert.deepEqual(listed.toSorted(), codes.toSorted());
});

test('the README names nothing that the package does not have', async () => {
  const names: object = { ...(await import('./index.ts')), ...(await import('./webauthn.ts')) };
  const imported = [...readme.matchAll(/import \{([^}]+)\} from 'portal-sdk(?:\/webauthn)?'/g)].flatMap(([, list = '']) =>
    list.split(','),
  );
  const values = imported.map((name) => name.trim()).filter((name) => !name.startsWith('type '));
  const policies = ['connectPortal', 'allowedUrl', 'allowedImage', 'sameOriginPath'].filter((name) =>
    readme.includes(`\`${name}`),
  );
  assert.equal(policies.length, 4);
  for (const name of [...values, ...policies]) assert.ok(name in names, name);
});
