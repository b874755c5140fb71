import type { Alternative, DeniedReason, Notice } from 'portal-contract';
import type { Account, Authenticator } from '../accounts.ts';
import { totpParameters } from '../totp.ts';
import { step, type Outcome } from './turn.ts';

const refused = (code: string, params?: Notice['params']): Notice => ({ code, level: 'error', ...(params && { params }) });

/** Why an answer was refused. */
export interface Refusal {
  readonly code: 'invalid-credentials' | 'invalid-code' | 'code-reused' | 'attempts-left';
  /** Attempts left, where policy discloses it. */
  readonly left?: number;
}

const noticeOf = (refusal?: Refusal): { notice?: Notice } =>
  refusal ? { notice: refused(refusal.code, refusal.left === undefined ? undefined : { left: refusal.left }) } : {};

/** Asks who is logging in. */
export const identifierStep = (): Outcome => step({ kind: 'identifier' });

/** Asks for the password; the same for every identifier, known or not. */
export const passwordStep = (identifier: string, refusal?: Refusal): Outcome =>
  step({ kind: 'password', identifier, canGoBack: true, ...noticeOf(refusal) }, { identifier });

/** Asks for a code of one authenticator, and offers the others. */
export function totpStep(account: Account, authenticator: Authenticator, refusal?: Refusal): Outcome {
  const others = account.authenticators.filter((each) => each.id !== authenticator.id);
  return step(
    {
      kind: 'totp',
      ...totpParameters,
      canGoBack: true,
      ...(others.length > 0 && { label: authenticator.label, alternatives: others.map(alternative) }),
      ...noticeOf(refusal),
    },
    { identifier: account.email, account: account.id, authenticator: authenticator.id },
  );
}

/** Asks which authenticator to use. */
export const chooseStep = (account: Account): Outcome =>
  step(
    { kind: 'choose', canGoBack: true, alternatives: account.authenticators.map(alternative) },
    { identifier: account.email, account: account.id },
  );

/** An authenticator as an alternative to the current step. */
export const alternative = ({ id, label }: Authenticator): Alternative => ({ ref: id, kind: 'totp', label });

/** Asks to wait until a time. */
export const throttledStep = (identifier: string, until: number): Outcome =>
  step({ kind: 'throttled', canGoBack: true, until }, { identifier });

/** Refuses for good, and says until when if that is known. */
export const deniedStep = (reason: DeniedReason, until?: number): Outcome => ({
  to: 'denied',
  step: {
    kind: 'denied',
    reason,
    help: [{ text: 'How to get back in', url: 'https://intranet.northwind.example/it/accounts' }],
    ...(until !== undefined && { until }),
  },
});
