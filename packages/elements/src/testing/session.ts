import { people } from 'portal-mock';
import { PortalFlow } from 'portal-sdk';
import { stepSchemas } from 'portal-contract';
import type { Portal } from './portal.ts';

/** Logs somebody in who has no authenticator, without any element. */
export async function haveSession({ client }: Portal, name: keyof typeof people = 'bruno'): Promise<void> {
  const { email, password } = people[name];
  const flow = new PortalFlow(client, {
    kind: 'login',
    steps: {
      identifier: () => ({ schema: stepSchemas.identifier }),
      password: () => ({ schema: stepSchemas.password }),
    },
  });
  await flow.start();
  await flow.answer({ kind: 'identifier', identifier: email });
  await flow.answer({ kind: 'password', password });
  if (flow.value.status !== 'complete') throw new Error(`${name} could not log in: ${flow.value.status}`);
}
