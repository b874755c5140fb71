/** Every way that a flow can go for somebody who lacks something. */
import assert from 'node:assert/strict';
import type { State } from 'portal-contract/machines';
import { Authenticator } from '../../packages/mock/test/authenticator.ts';
import { answers, newPassword, type Somebody } from './cast.ts';
import type { RewindableStore } from './rewindable-store.ts';
import type { Said, Walker } from './walker.ts';

/** What somebody who has the password of a person, and nothing else, can answer to a step. */
export async function withoutFactor(walker: Walker, { email, password }: Somebody): Promise<readonly Said[]> {
  const { step } = walker.flow;
  return [
    ...Object.values(answers).filter(({ kind }) => kind !== 'recovery-code'),
    { kind: 'identifier', identifier: email },
    { kind: 'password', password },
    { kind: 'recovery-code', code: '0000-0000-0000-0000' },
    { kind: 'change-password', newPassword },
    ...(step?.alternatives ?? []).map(({ ref }): Said => ({ kind: 'choose', ref })),
    ...(['totp', 'passkey', 'security-key'] as const).map((method): Said => ({ kind: 'enrol', method })),
    ...(await ownFactors(walker)),
  ];
}

/** What the thief's own authenticators answer, wherever the step lets them. */
async function ownFactors(walker: Walker): Promise<Said[]> {
  const { step } = walker.flow;
  if (step?.kind === 'enrol-totp') return [{ kind: 'enrol-totp', code: walker.code({ secret: String(step['secret']) }) }];
  if (step?.kind === 'enrol-webauthn') {
    return [{ kind: 'enrol-webauthn', response: await new Authenticator().create(walker.options()) }];
  }
  if (step?.kind !== 'webauthn' && step?.['passkey'] === undefined) return [];
  const own = new Authenticator();
  await own.create({ challenge: 'AAAA', rp: { id: 'localhost' }, user: { id: 'AAAA' } });
  const { allowCredentials: _named, ...options } = walker.options(step.kind === 'webauthn' ? 'options' : 'passkey');
  return [{ kind: 'webauthn', response: await own.get(options) }];
}

/** Where a flow stands, with what the server knows in it. */
async function situationOf(walker: Walker): Promise<string> {
  const flow = (await walker.mock.store.get('flows', walker.flow.id))?.value ?? assert.fail();
  const { proofs, account, identifier, putOff } = flow;
  return JSON.stringify([walker.at, proofs, account, identifier, putOff]);
}

interface Crawl {
  /** A walk at the start, whose mock keeps everything in this store. */
  readonly walker: Walker;
  readonly store: RewindableStore;
  readonly answersTo: (walker: Walker) => Promise<readonly Said[]>;
}

/** Goes every way from where the walk stands that these answers open, and returns where it came by. */
export async function crawl({ walker, store, answersTo }: Crawl): Promise<ReadonlySet<State>> {
  const seen = new Set<string>();
  const states = new Set<State>();
  const visit = async (): Promise<void> => {
    states.add(walker.at);
    const situation = await situationOf(walker);
    if (seen.has(situation) || walker.flow.status !== 'pending') return;
    seen.add(situation);
    const [here, rewind] = [walker.flow, store.keep()];
    for (const answer of await answersTo(walker)) {
      if (await walker.takes(answer)) await visit();
      rewind();
      walker.standAt(here);
    }
  };
  await visit();
  return states;
}
