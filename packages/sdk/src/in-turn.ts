import type { PortalConnection } from './connection.ts';

const turns = new WeakMap<PortalConnection, Promise<unknown>>();

/**
 * Starts one flow after the other: the first answer brings the cookie that owns the flows of this browser. Two at a time would
 * bring two cookies, and the flow of the one that is overwritten would be nobody's.
 */
export function inTurn<T>(connection: PortalConnection, start: () => Promise<T>): Promise<T> {
  const turn = (turns.get(connection) ?? Promise.resolve()).then(start, start);
  turns.set(connection, turn);
  return turn;
}
