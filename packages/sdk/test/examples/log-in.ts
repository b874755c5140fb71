import { stepSchemas, type Step } from 'portal-contract';
import { type FlowAnswer, type PortalClient, type PortalError, PortalFlow } from 'portal-sdk';

/** Logs in. `ask` answers one step, or throws to give up; `error` is why the last answer did not arrive. */
export async function logIn(
  client: PortalClient,
  ask: (step: Step, error?: PortalError) => Promise<FlowAnswer>,
): Promise<void> {
  const flow = new PortalFlow(client, {
    kind: 'login',
    steps: {
      identifier: () => ({ schema: stepSchemas.identifier }),
      password: () => ({ schema: stepSchemas.password }),
      totp: () => ({ schema: stepSchemas.totp }),
      throttled: () => ({ schema: stepSchemas.throttled }),
      denied: () => ({ schema: stepSchemas.denied }),
    },
  });
  await flow.start();
  while (flow.value.status === 'asking') await flow.answer(await ask(flow.value.step, flow.value.error));
  if (flow.value.status === 'failed') throw flow.value.error;
  if (flow.value.status === 'unsupported') throw new Error(`Go on at ${flow.value.fallbackUrl?.href ?? 'the help desk'}.`);
}
