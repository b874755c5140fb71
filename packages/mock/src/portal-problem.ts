import type { ProblemCode } from 'portal-contract';

/** What a problem carries beside its code. */
export interface ProblemDetails {
  /** Extension members of the body (RFC 9457 §3.2). */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown by a handler to answer with a problem. */
export class PortalProblem extends Error {
  override readonly name = 'PortalProblem';
  readonly code: ProblemCode;
  readonly members: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, { members = {}, headers = {} }: ProblemDetails = {}) {
    super(code);
    this.code = code;
    this.members = members;
    this.headers = headers;
  }
}
