import { currentCode, type Mock, people, type SeedPerson } from 'portal-mock';
import { connectPortal, PortalFlow } from 'portal-sdk';
import { stepSchemas } from 'portal-contract';
import type { Portal } from './portal.ts';

/** Logs somebody in without any element, with a code where they have an authenticator, or on the phone where that is asked. */
export async function haveSession(
  { client, mock }: Pick<Portal, 'client' | 'mock'>,
  name: keyof typeof people = 'bruno',
): Promise<void> {
  const { email, password, authenticators, phone }: SeedPerson = people[name];
  const flow = new PortalFlow(client, {
    kind: 'login',
    steps: {
      identifier: () => ({ schema: stepSchemas.identifier }),
      password: () => ({ schema: stepSchemas.password }),
      totp: () => ({ schema: stepSchemas.totp }),
      push: () => ({ schema: stepSchemas.push }),
    },
  });
  await flow.start();
  await flow.answer({ kind: 'identifier', identifier: email });
  await flow.answer({ kind: 'password', password });
  if (authenticators.length) await flow.answer({ kind: 'totp', code: currentCode(people[name], mock.clock) });
  if (flow.value.status === 'asking' && flow.value.step.kind === 'push') {
    await approve(mock, phone?.id ?? '');
    await flow.refresh();
    // A while ago: a phone is asked once a minute.
    await mock.store.remove('pushes', phone?.id ?? '');
  }
  if (flow.value.status !== 'complete') throw new Error(`${name} could not log in: ${flow.value.status}`);
}

/** Says yes on a phone. */
export async function approve({ store }: Pick<Mock, 'store'>, phone: string): Promise<void> {
  const push = await store.get('pushes', phone);
  if (push) await store.put('pushes', phone, { ...push.value, state: 'approved' }, push.version);
}

/** Somebody else logs in in another tab of the same browser, and this one hears of it. */
export async function takeOver(one: Pick<Portal, 'client' | 'mock' | 'clock'>, name: keyof typeof people): Promise<void> {
  const { mock, clock, client } = one;
  const other = connectPortal({ endpoint: mock.endpoint, fetch: mock.fetch, clock });
  await other.session.refresh();
  await other.session.logOut();
  await haveSession({ mock, client: other }, name);
  await client.session.refresh();
}
