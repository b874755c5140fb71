import { type OperationName, operations, type Operations } from 'portal-contract';
import { type CallArguments, type ConnectionOptions, connectPortal, type Output, type PortalConnection } from './connection.ts';

type CallName = { [K in OperationName]: Operations[K] extends { navigation: true } ? never : K }[OperationName];

/** A connection with one method per operation of the contract. */
export type PortalClient = PortalConnection & {
  [K in CallName]: (...args: CallArguments<Operations[K]>) => Promise<Output<Operations[K]>>;
};

/**
 * Creates a client whose methods are the operations of the contract.
 *
 * It carries the whole operation table. A page that calls a few operations may take {@link connectPortal} and
 * `connection.send(operation, input)` instead, which is the same call.
 */
export function createPortalClient(options: ConnectionOptions): PortalClient {
  const connection = connectPortal(options);
  const calls = Object.entries(operations).filter(([, operation]) => !('navigation' in operation));
  const methods = calls.map(([name, operation]) => [
    name,
    (...args: never[]) => connection.send(operation, ...(args as [never])),
  ]);
  return Object.assign(connection, Object.fromEntries(methods)) as PortalClient;
}
