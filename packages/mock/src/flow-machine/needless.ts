import type { Context } from '../context.ts';
import type { Exchange } from '../exchange.ts';
import { findSession } from '../session.ts';
import type { FlowRecord } from './flow-record.ts';

/**
 * Whether a log-in waits for an answer although somebody has logged in meanwhile, in another tab perhaps. It goes no further: its
 * session would take the place of the one that lives, and of the person whose it is.
 */
export const isNeedless = async (context: Context, exchange: Exchange, { kind, status }: FlowRecord): Promise<boolean> =>
  kind === 'login' && status === 'pending' && (await findSession(context, exchange)) !== undefined;
