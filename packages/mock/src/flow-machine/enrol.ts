import type { EnrolMethod } from 'portal-contract';
import type { Account } from '../accounts.ts';
import { day, enrolmentDeadline, isShutOut, lacksFactor, startWindow } from '../enrolment-window.ts';
import { isMultiFactor } from '../proofs.ts';
import { askEnrolTotp } from './enrol-totp.ts';
import { askEnrolWebAuthn } from './enrol-webauthn.ts';
import { deniedStep } from './steps.ts';
import { provenOf, step, type Judge, type Outcome, type Requirement, type Turn } from './turn.ts';

/** A second factor to set up, where one is required and there is none: put off within the days for it, shut out after them. */
export const enrolment: Requirement = async (turn, { account, facts }) => {
  const { context } = turn;
  // A recovery code stands in for a factor that is lost, not for one to have.
  const proofs = facts.proofs?.filter((proof) => proof !== 'recovery-code') ?? [];
  if (!lacksFactor(context, account) || isMultiFactor(proofs)) return undefined;
  if (isShutOut(context, account)) return deniedStep('enrolment-expired');
  const deadline = enrolmentDeadline(context, account);
  if (deadline !== undefined && facts.putOff?.includes('enrol')) return undefined;
  await startWindow(context, account);
  const methods = methodsFor(turn, account);
  if (methods.length > 0) {
    return step({ kind: 'enrol', methods, canGoBack: true, ...timeLeft(deadline, context.clock.now()) }, facts);
  }
  // Nothing that this client can draw: it may be put off, but not left out.
  return deadline === undefined ? deniedStep('policy') : undefined;
};

const timeLeft = (deadline: number | undefined, now: number): { required: boolean; graceDays?: number; deadline?: string } =>
  deadline === undefined
    ? { required: true }
    : { required: false, graceDays: Math.ceil((deadline - now) / day), deadline: new Date(deadline).toISOString() };

const stepOf: { readonly [Method in EnrolMethod]: string } = {
  passkey: 'enrol-webauthn',
  totp: 'enrol-totp',
  'security-key': 'enrol-webauthn',
};

/** What the administrator allows and the client can draw. A passkey logs in by itself, which is the provider's to do for its people. */
function methodsFor({ context, flow: { accepts } }: Turn, { federated }: Account): readonly EnrolMethod[] {
  if (!accepts.includes('enrol')) return [];
  return context.settings.mfa.methods.filter(
    (method) => accepts.includes(stepOf[method]) && !(federated && method === 'passkey'),
  );
}

/** Goes to what was chosen to be set up. */
export const judgeEnrol: Judge<'enrol'> = async (turn, { method }): Promise<Outcome> => {
  const proven = await provenOf(turn);
  if (!proven) return deniedStep('policy');
  if (method === 'totp') return askEnrolTotp(turn, proven);
  return askEnrolWebAuthn(turn, proven, method === 'security-key' ? method : 'passkey');
};
