import { normalizeIdentifier } from '../accounts.ts';
import { passwordOrWait } from './lock.ts';
import type { Judge } from './turn.ts';

/** Goes on to the password without looking anybody up: nothing here depends on who exists. */
export const judgeIdentifier: Judge<'identifier'> = (turn, { identifier }) =>
  passwordOrWait(turn, normalizeIdentifier(identifier));
