import { declineDevice } from '../devices.ts';
import type { PutOff } from './flow-record.ts';
import { deniedStep } from './steps.ts';
import { provenOf, type Judge } from './turn.ts';

/** Goes on without what may be put off until the next log-in. */
export const judgeLater: Judge<'later'> = async (turn) => {
  const proven = await provenOf(turn);
  if (!proven) return deniedStep('policy');
  const what: PutOff = turn.flow.step.kind === 'enrol' ? 'enrol' : 'device';
  if (what === 'device') await declineDevice(turn.context, turn.flow.browser);
  const { account, facts } = proven;
  return turn.proceed({ account, facts: { ...facts, putOff: [...(facts.putOff ?? []), what] } });
};
