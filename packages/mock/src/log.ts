import type { OperationName } from 'portal-contract';

/** One request to the API, without anything secret. */
export interface LogEntry {
  /** When, RFC 3339 in UTC. */
  readonly at: string;
  readonly operation: OperationName;
  readonly status: number;
  /** The code of the problem, if the answer was one. */
  readonly code?: string;
  readonly requestId: string;
}

const kept = 200;

/** Adds an entry and drops the oldest ones. */
export function writeLog(log: LogEntry[], entry: LogEntry): void {
  log.push(entry);
  if (log.length > kept) log.splice(0, log.length - kept);
}
