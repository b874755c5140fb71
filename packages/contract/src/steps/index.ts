import type * as z from 'zod/mini';
import { ChangePasswordAnswer, ChangePasswordStep } from './change-password.ts';
import { BackAnswer, ChooseAnswer, ChooseStep } from './choose.ts';
import { DeniedStep } from './denied.ts';
import { EnrolTotpAnswer, EnrolTotpStep } from './enrol-totp.ts';
import { EnrolWebAuthnAnswer, EnrolWebAuthnStep } from './enrol-webauthn.ts';
import { EnrolAnswer, EnrolStep, LaterAnswer } from './enrol.ts';
import { IdentifierAnswer, IdentifierStep } from './identifier.ts';
import { PasswordAnswer, PasswordStep } from './password.ts';
import { PushStep, ResendAnswer } from './push.ts';
import { RecoveryCodeAnswer, RecoveryCodeStep } from './recovery-code.ts';
import { AcknowledgeAnswer, RecoveryCodesStep, RenewAnswer } from './recovery-codes.ts';
import { RedirectStep } from './redirect.ts';
import { SentAnswer, SentStep } from './sent.ts';
import { AcceptAnswer, DeclineAnswer, TermsStep } from './terms.ts';
import { RetryAnswer, ThrottledStep } from './throttled.ts';
import { TotpAnswer, TotpStep } from './totp.ts';
import { WebAuthnAnswer, WebAuthnStep } from './webauthn.ts';

/** The schema of every step, by its kind. */
export const stepSchemas = {
  identifier: IdentifierStep,
  choose: ChooseStep,
  password: PasswordStep,
  totp: TotpStep,
  webauthn: WebAuthnStep,
  push: PushStep,
  'recovery-code': RecoveryCodeStep,
  redirect: RedirectStep,
  enrol: EnrolStep,
  'enrol-totp': EnrolTotpStep,
  'enrol-webauthn': EnrolWebAuthnStep,
  'recovery-codes': RecoveryCodesStep,
  'change-password': ChangePasswordStep,
  sent: SentStep,
  terms: TermsStep,
  throttled: ThrottledStep,
  denied: DeniedStep,
} as const;

/** The schema of every answer, by its kind. */
export const answerSchemas = {
  identifier: IdentifierAnswer,
  choose: ChooseAnswer,
  back: BackAnswer,
  password: PasswordAnswer,
  totp: TotpAnswer,
  webauthn: WebAuthnAnswer,
  resend: ResendAnswer,
  'recovery-code': RecoveryCodeAnswer,
  enrol: EnrolAnswer,
  later: LaterAnswer,
  'enrol-totp': EnrolTotpAnswer,
  'enrol-webauthn': EnrolWebAuthnAnswer,
  acknowledge: AcknowledgeAnswer,
  renew: RenewAnswer,
  'change-password': ChangePasswordAnswer,
  sent: SentAnswer,
  accept: AcceptAnswer,
  decline: DeclineAnswer,
  retry: RetryAnswer,
} as const;

/** What the server asks next: a union told apart by `kind`. */
export type Step = z.infer<(typeof stepSchemas)[StepKind]>;
export type StepKind = keyof typeof stepSchemas;

/** What the client may answer: a union told apart by `kind`. */
export type StepAnswer = z.infer<(typeof answerSchemas)[keyof typeof answerSchemas]>;
