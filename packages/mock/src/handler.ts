import type { OperationName, Operations } from 'portal-contract';
import type * as z from 'zod/mini';
import type { Account } from './accounts.ts';
import type { Context } from './context.ts';
import type { Exchange } from './exchange.ts';
import type { SessionRecord } from './session-record.ts';

/** A live session and whose it is. */
export interface LiveSession {
  readonly record: SessionRecord;
  readonly account: Account;
}

type ParamsOf<Row> = Row extends { params: infer Schema extends z.ZodMiniType } ? z.output<Schema> : Record<never, never>;
type BodyOf<Row> = Row extends { body: infer Schema extends z.ZodMiniType } ? z.output<Schema> : undefined;
type SessionOf<Row> = Row extends { auth: 'session' | 'step-up' } ? LiveSession : undefined;
type VersionOf<Row> = Row extends { versioned: true; body: z.ZodMiniType } ? string : undefined;
type AnswerOf<Row> = Row extends { navigation: true }
  ? Response
  : Row extends { response: infer Schema extends z.ZodMiniType }
    ? z.input<Schema>
    : undefined;

/** One call of an operation, checked against its row of the contract. */
export interface Call<Name extends OperationName> {
  readonly context: Context;
  readonly exchange: Exchange;
  readonly params: ParamsOf<Operations[Name]>;
  readonly body: BodyOf<Operations[Name]>;
  readonly session: SessionOf<Operations[Name]>;
  /** The version that a change starts from. */
  readonly version: VersionOf<Operations[Name]>;
}

/** Answers one operation: with what its row promises, or with a page the browser goes to. */
export type Handler<Name extends OperationName> = (call: Call<Name>) => Promise<AnswerOf<Operations[Name]>>;

/** A handler for every operation of the contract. An omitted one does not compile. */
export type Handlers = { readonly [Name in OperationName]: Handler<Name> };
