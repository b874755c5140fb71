import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';

/** Imports the package in a process of its own, where nothing else has been loaded, and tells what that changed. */
const script = `
  const calls = [];
  const watch = (owner, name) => {
    const original = owner[name];
    owner[name] = function (...args) { calls.push(name); return Reflect.apply(original, this, args); };
  };
  for (const name of ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch']) watch(globalThis, name);
  watch(EventTarget.prototype, 'addEventListener');
  watch(process, 'on');
  const prototypes = () => [Object, Array, Function, String, Promise, Error, URL, Request, Response, EventTarget]
    .map(({ prototype }) => Reflect.ownKeys(prototype).length).join();
  // Node adds names of its own when Request is first looked at, so that comes first.
  const before = { prototypes: prototypes(), names: new Set(Reflect.ownKeys(globalThis)), handles: process.getActiveResourcesInfo().length };
  const sdk = await import('portal-sdk');
  const webauthn = await import('portal-sdk/webauthn');
  console.log(JSON.stringify({
    calls,
    globals: Reflect.ownKeys(globalThis).filter((name) => !before.names.has(name)).map(String),
    samePrototypes: prototypes() === before.prototypes,
    newHandles: process.getActiveResourcesInfo().length - before.handles,
    dom: ['window', 'document', 'HTMLElement', 'customElements', 'location'].filter((name) => name in globalThis),
    exports: Object.keys(sdk).sort(),
    ceremonies: Object.keys(webauthn).sort(),
    supported: webauthn.supportsWebAuthn(),
    endpoint: sdk.createPortalClient({ endpoint: 'https://portal.northwind.example/v1' }).endpoint.href,
  }));
`;

interface Findings {
  readonly calls: readonly string[];
  readonly globals: readonly string[];
  readonly samePrototypes: boolean;
  readonly newHandles: number;
  readonly dom: readonly string[];
  readonly exports: readonly string[];
  readonly ceremonies: readonly string[];
  readonly supported: boolean;
  readonly endpoint: string;
}

test('can be imported where there is no page, and does nothing by that', async () => {
  const options = ['--conditions=source', '--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', script];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, options, { cwd: import.meta.dirname });
  assert.equal(stderr, '');
  const { globals, calls, samePrototypes, newHandles, dom, exports, ceremonies, supported, endpoint } = JSON.parse(
    stdout,
  ) as Findings;
  assert.deepEqual(dom, []);
  assert.deepEqual(calls, []);
  assert.equal(newHandles, 0);
  assert.equal(samePrototypes, true);
  // zod keeps its own configuration and registry there, whoever loads it.
  assert.deepEqual(
    globals.filter((name) => !name.startsWith('__zod_')),
    [],
  );
  assert.ok(exports.includes('createPortalClient') && exports.includes('PortalFlow') && exports.includes('PortalError'));
  assert.equal(supported, false);
  assert.deepEqual(
    ceremonies.filter((name) => exports.includes(name)),
    [],
  );
  assert.ok(ceremonies.includes('getCredential'));
  assert.equal(endpoint, 'https://portal.northwind.example/v1');
});
