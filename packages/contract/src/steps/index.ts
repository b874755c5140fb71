import type * as z from 'zod/mini';
import { BackAnswer, ChooseAnswer, ChooseStep } from './choose.ts';
import { DeniedStep } from './denied.ts';
import { IdentifierAnswer, IdentifierStep } from './identifier.ts';
import { PasswordAnswer, PasswordStep } from './password.ts';
import { RetryAnswer, ThrottledStep } from './throttled.ts';
import { TotpAnswer, TotpStep } from './totp.ts';

/** The schema of every step, by its kind. */
export const stepSchemas = {
  identifier: IdentifierStep,
  choose: ChooseStep,
  password: PasswordStep,
  totp: TotpStep,
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
  retry: RetryAnswer,
} as const;

/** What the server asks next: a union told apart by `kind`. */
export type Step = z.infer<(typeof stepSchemas)[StepKind]>;
export type StepKind = keyof typeof stepSchemas;

/** What the client may answer: a union told apart by `kind`. */
export type StepAnswer = z.infer<(typeof answerSchemas)[keyof typeof answerSchemas]>;
