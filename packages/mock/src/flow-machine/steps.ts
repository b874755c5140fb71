import type { DeniedReason, Notice } from 'portal-contract';
import { step, type Outcome } from './turn.ts';

/** Why an answer was refused. */
export interface Refusal {
  readonly code:
    'invalid-credentials' | 'invalid-code' | 'code-reused' | 'invalid-credential' | 'attempts-left' | 'password-rejected';
  /** Attempts left, where policy discloses it. */
  readonly left?: number;
  /** The rules that a new password breaks. */
  readonly rules?: readonly string[];
}

/** A refusal as the member of a step. */
export function noticeOf(refusal?: Refusal): { notice?: Notice } {
  if (!refusal) return {};
  const { code, ...params } = refusal;
  return { notice: { code, level: 'error', ...(Object.keys(params).length > 0 && { params }) } };
}

/** Asks for the password; the same for every identifier, known or not. */
export const passwordStep = (identifier: string, refusal?: Refusal): Outcome =>
  step({ kind: 'password', identifier, canGoBack: true, ...noticeOf(refusal) }, { identifier });

/** Asks to wait until a time. */
export const throttledStep = (identifier: string, until: number): Outcome =>
  step({ kind: 'throttled', canGoBack: true, until: { retryAfter: until } }, { identifier });

/** Refuses for good, and says until when if that is known. */
export const deniedStep = (reason: DeniedReason, until?: number): Outcome => ({
  to: 'denied',
  step: {
    kind: 'denied',
    reason,
    help: [{ text: 'How to get back in', url: 'https://intranet.northwind.example/it/accounts' }],
    ...(until !== undefined && { until: { unlockIn: until } }),
  },
});
