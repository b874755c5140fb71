import type { AppLaunch, PortalConnection, StepUpRequest } from 'portal-sdk';
import { confirmed, launchApp, PortalError, PortalFlow, type StepLoaders } from 'portal-sdk';

/** Shows a step-up until it is over: in a dialog, for example. Rejects with `aborted` when the person closes it. */
type Show = (flow: PortalFlow, request: StepUpRequest) => Promise<void>;

/** Lets this page ask for more proof whenever a call needs it. */
export function askWith(connection: PortalConnection, steps: StepLoaders, show: Show): void {
  connection.onStepUp = async (request) => {
    const flow = new PortalFlow(connection, { kind: 'step-up', steps, stepUp: request });
    await flow.start();
    // Nothing is asked where the session is strong and fresh enough as it is.
    if (flow.value.status === 'asking') await show(flow, request);
    if (flow.value.status === 'failed') throw flow.value.error;
    if (flow.value.status !== 'complete') throw new PortalError('step-up-required');
  };
}

/** Launches an application, with as much proof as it asks for. */
export const open = (connection: PortalConnection, id: string, reason: string): Promise<AppLaunch> =>
  confirmed(connection, (options) => launchApp(connection, id, options), { reason });
