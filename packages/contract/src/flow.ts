import * as z from 'zod/mini';
import { Id } from './id.ts';
import type { Operation } from './operation.ts';
import { Acr, Session } from './session.ts';
import { Answer, StepEnvelope } from './steps/envelope.ts';

/** What a flow is for: to log in, to set a new password by email, or to prove more within a session. */
export const FlowKind = z.literal(['login', 'recovery', 'step-up']);
export type FlowKind = z.infer<typeof FlowKind>;

/** How a flow stands. Only a `login` that is `complete` brings a session; a `step-up` renews the one there is. */
export const FlowStatus = z.literal(['pending', 'complete', 'denied', 'expired']);
export type FlowStatus = z.infer<typeof FlowStatus>;

/**
 * One attempt to log in, to recover a password, or to prove more. The server owns its state: it says which step comes next, the client draws that step and answers it.
 *
 * A flow belongs to the browser that started it, by a cookie; to every other browser it does not exist.
 */
export const Flow = z.object({
  id: Id,
  kind: FlowKind,
  status: FlowStatus,
  /** Seconds until the flow expires. */
  expiresIn: z.int().check(z.minimum(0)),
  /** The step to draw; present while `pending` and when `denied`. */
  step: z.optional(StepEnvelope),
  /** Present when `complete`. */
  result: z.optional(
    z.object({
      /** What `login` brings, and `step-up` renews. */
      session: z.optional(Session),
      /** What `recovery` brings: a new password and no session. */
      passwordSet: z.optional(z.boolean()),
    }),
  ),
});
export type Flow = z.infer<typeof Flow>;

/** Starts a flow. */
export const StartFlow = z.strictObject({
  kind: FlowKind,
  /** The step kinds this client can draw; the server sends no others where it can avoid it. */
  accepts: z.array(z.string().check(z.maxLength(64))).check(z.minLength(1), z.maxLength(64)),
  /** The page to come back to from an identity provider: an address on an origin that the server lists. */
  returnTo: z.optional(z.string().check(z.maxLength(2048))),
  /** For `step-up`: how strong the session has to be. `pwd` unless told. */
  acr: z.optional(Acr),
  /** For `step-up`: seconds since that was proven, at most; 0 asks every time. Any age unless told. */
  maxAge: z.optional(z.int().check(z.minimum(0))),
  /** For `step-up`: the application that is to be opened. Its policy says what is asked, in place of `acr` and `maxAge`. */
  app: z.optional(Id),
  /** For `recovery`: the token of the mailed link. */
  token: z.optional(z.string().check(z.maxLength(512))),
  /** BCP 47 tag for messages the server sends, such as mail. */
  locale: z.optional(z.string().check(z.maxLength(35))),
});
export type StartFlow = z.infer<typeof StartFlow>;

const FlowParams = z.object({ id: Id });

export const flowOperations = {
  /** Starts a flow and returns its first step. Sets the cookie that ties the flow to this browser. */
  startFlow: {
    method: 'post',
    path: '/flows',
    summary: 'Start a flow',
    body: StartFlow,
    response: Flow,
    status: 201,
    auth: 'none',
    problems: ['validation-failed', 'already-authenticated', 'session-expired', 'csrf-rejected', 'origin-rejected'],
  },
  /**
   * The flow as it stands. Safe and repeatable: for a reload, or to see whether something happened elsewhere. A log-in that waits
   * for an answer is `already-authenticated` while a session lives, since there is nothing left to log in to.
   */
  getFlow: {
    method: 'get',
    path: '/flows/{id}',
    summary: 'Read a flow',
    params: FlowParams,
    response: Flow,
    auth: 'flow',
    problems: ['flow-not-found', 'flow-expired', 'already-authenticated', 'session-expired'],
  },
  /**
   * Answers the current step and returns the next one. A refused answer is not a problem but a new step of the same kind with
   * a `notice`. A step id works once: a second answer gets `step-mismatch` with the current flow as the member `flow`, and so does
   * an answer that the step does not take. A log-in that waits for an answer is `already-authenticated` while a session lives.
   */
  answerFlow: {
    method: 'post',
    path: '/flows/{id}/answers',
    summary: 'Answer the current step',
    params: FlowParams,
    body: Answer,
    response: Flow,
    auth: 'flow',
    problems: [
      'validation-failed',
      'step-mismatch',
      'flow-not-found',
      'flow-expired',
      'already-authenticated',
      'session-expired',
    ],
  },
  /** Ends a flow. */
  cancelFlow: {
    method: 'delete',
    path: '/flows/{id}',
    summary: 'Cancel a flow',
    params: FlowParams,
    auth: 'flow',
    problems: ['flow-not-found'],
  },
} as const satisfies Record<string, Operation>;
