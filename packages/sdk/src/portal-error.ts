import { Problem, type ProblemCode, problemStatus } from 'portal-contract';
import { retryAfterOf } from './retry-after.ts';

/** Failures that never reached, or never came from, a conforming server. */
export type LocalCode = 'network' | 'timeout' | 'aborted' | 'insecure' | 'invalid-response' | 'unknown';

/** Ways in which the browser or an authenticator does not do what it was asked for, see `portal-sdk/webauthn`. */
export type CredentialCode = 'credential-not-confirmed' | 'credential-exists' | 'webauthn-unsupported';

/** Everything a call can fail with. */
export type PortalErrorCode = ProblemCode | LocalCode | CredentialCode;

/**
 * The only error the SDK throws. Branch on {@link PortalError.code}; never on the message.
 *
 * It holds no request and no response, so that logging it reveals nothing that was typed.
 */
export class PortalError extends Error {
  override readonly name = 'PortalError';
  readonly code: PortalErrorCode;
  /** The RFC 9457 document, when the server sent one. */
  readonly problem: Problem | undefined;
  /** Seconds the server asks to wait (`Retry-After`, RFC 9110 §10.2.3), when it does. */
  readonly retryAfter: number | undefined;

  constructor(code: PortalErrorCode, options: { problem?: Problem | undefined; retryAfter?: number | undefined } = {}) {
    super(code);
    this.code = code;
    this.problem = options.problem;
    this.retryAfter = options.retryAfter;
  }

  toJSON(): { name: string; code: PortalErrorCode; requestId: string | undefined } {
    return { name: this.name, code: this.code, requestId: this.problem?.requestId };
  }
}

/** Turns anything a call can throw into a {@link PortalError}. The only place that knows DOMException. */
export function toPortalError(cause: unknown): PortalError {
  if (cause instanceof PortalError) return cause;
  if (cause instanceof DOMException && cause.name === 'AbortError') return new PortalError('aborted');
  // fetch rejects with a TypeError when it gets no answer, whatever the engine calls it.
  if (cause instanceof TypeError) return new PortalError('network');
  if (cause instanceof SyntaxError) return new PortalError('invalid-response');
  return new PortalError('unknown');
}

/** Turns an answer that is a refusal into a {@link PortalError}, with its problem document where it has one. */
export async function readError(response: Response): Promise<PortalError> {
  const { data: problem } = Problem.safeParse(await response.json().catch(() => undefined));
  const code = problem ? codeOf(problem) : codeOfStatus(response.status);
  return new PortalError(code, { problem, retryAfter: retryAfterOf(response) });
}

const codeOf = ({ code }: Problem): PortalErrorCode => (Object.hasOwn(problemStatus, code) ? (code as ProblemCode) : 'unknown');

/** A proxy's own error page has no problem document; its status still says whether trying again may help. */
const codeOfStatus = (status: number): PortalErrorCode =>
  status === 429 ? 'quota-exceeded' : status >= 502 && status <= 504 ? 'temporarily-unavailable' : 'invalid-response';
