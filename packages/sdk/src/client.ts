import { coreOperations, type Operation } from 'portal-contract';
import { type CallArguments, type ConnectionOptions, connectPortal, type Output, type PortalConnection } from './connection.ts';

/** Operations by their names. */
type Table = Readonly<Record<string, Operation>>;

type CallName<T extends Table> = { [K in keyof T]: T[K] extends { navigation: true } ? never : K }[keyof T];

/** A connection with one method per operation of a table; without one, of those that most clients need. */
export type PortalClient<T extends Table = typeof coreOperations> = PortalConnection & {
  [K in CallName<T>]: (...args: CallArguments<T[K]>) => Promise<Output<T[K]>>;
};

/**
 * Creates a client whose methods are operations of the contract: those of the log-in, the session, applications and the profile.
 * Pass `operations` of `portal-contract` for all of them, account security included, or a table of your own choice.
 *
 * It carries the tables that it is given. A page that calls a few operations may take {@link connectPortal} and
 * `connection.send(operation, input)` instead, which is the same call.
 */
export function createPortalClient(options: ConnectionOptions): PortalClient;
export function createPortalClient<T extends Table>(options: ConnectionOptions, table: T): PortalClient<T>;
export function createPortalClient(options: ConnectionOptions, table: Table = coreOperations): PortalConnection {
  const connection = connectPortal(options);
  const calls = Object.entries(table).filter(([, { navigation }]) => !navigation);
  const methods = calls.map(([name, operation]) => [
    name,
    (...args: never[]) => connection.send(operation, ...(args as [never])),
  ]);
  return Object.assign(connection, Object.fromEntries(methods)) as PortalConnection;
}
