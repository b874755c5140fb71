import { configurationOperations } from 'portal-contract';
import { type PortalConnection, toPortalError } from 'portal-sdk';

/** Whether the backend answers, asked by reading its configuration: for a step whose secret is another one each time it is read. */
export const reachBackend = (client: PortalConnection): Promise<boolean> =>
  client.send(configurationOperations.getConfiguration).then(
    () => true,
    (cause: unknown) => toPortalError(cause).code !== 'network',
  );
