import * as z from 'zod/mini';
import { stepMembers } from './envelope.ts';

/** Asks for the password. Carries the identifier, to show it and for password managers. */
export const PasswordStep = z.object({ ...stepMembers, kind: z.literal('password'), identifier: z.string() });
export type PasswordStep = z.infer<typeof PasswordStep>;

/** The password, as typed: never trimmed, cut or changed in case. At most 1024 characters. */
export const PasswordAnswer = z.strictObject({
  step: z.string(),
  kind: z.literal('password'),
  password: z.string().check(z.minLength(1), z.maxLength(1024)),
});
export type PasswordAnswer = z.infer<typeof PasswordAnswer>;
