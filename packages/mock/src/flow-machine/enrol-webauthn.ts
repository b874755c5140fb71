import type { WebAuthnPurpose } from 'portal-contract';
import type { Credential } from '../accounts.ts';
import { addCredential } from '../credentials.ts';
import { rememberDevice } from '../devices.ts';
import { randomSecret } from '../random.ts';
import { recordChange } from '../security/account-change.ts';
import { verifyAttestation } from '../webauthn.ts';
import { creationOptions } from '../webauthn-options.ts';
import { afterEnrolment } from './after-enrolment.ts';
import { secondFactor } from './second-factor.ts';
import { deniedStep, noticeOf, type Refusal } from './steps.ts';
import { provenOf, step, withProof, type Judge, type Outcome, type Proven, type Turn } from './turn.ts';

/** Asks to set up a passkey, a security key, or this device; the latter may be put off where it is `optional`. */
export async function askEnrolWebAuthn(
  { context }: Turn,
  { account, facts }: Proven,
  purpose: WebAuthnPurpose,
  { optional, refusal }: { readonly optional?: boolean; readonly refusal?: Refusal } = {},
): Promise<Outcome> {
  const challenge = randomSecret(context.random);
  return step(
    {
      kind: 'enrol-webauthn',
      purpose,
      options: creationOptions(context, account, { challenge, purpose }),
      // A device is not set up from the list of second steps, so there is nothing to go back to.
      ...(purpose === 'device' ? optional && { optional } : { canGoBack: true }),
      ...noticeOf(refusal),
    },
    { ...facts, asked: { challenge } },
  );
}

/** Registers the new credential, and tells its owner by mail. */
export const judgeEnrolWebAuthn: Judge<'enrol-webauthn'> = async (turn, { response }) => {
  const { context, flow } = turn;
  const proven = await provenOf(turn);
  const challenge = flow.asked?.challenge;
  if (!proven || challenge === undefined) return deniedStep('policy');
  // Had its owner set up a second step meanwhile, a flow that knows the password alone could add another one beside it.
  const missing = await secondFactor(turn, proven);
  if (missing) return missing;
  const purpose = purposeOf(flow.step['purpose']);
  const credential = await verifyAttestation(context, { answer: response, challenge, purpose });
  const account = credential && (await addCredential(context, proven.account.id, credential));
  if (!credential || !account) {
    const optional = flow.step['optional'] === true;
    return askEnrolWebAuthn(turn, proven, purpose, { optional, refusal: { code: 'invalid-credential' } });
  }
  const change = { kind: 'factor-added', subject: credential.label, factor: purpose } as const;
  await recordChange(context, { account, from: flow.from ?? {} }, change);
  return enrolled(turn, { account, facts: proven.facts }, credential);
};

const purposes: readonly WebAuthnPurpose[] = ['passkey', 'security-key', 'device'];

const purposeOf = (stored: unknown): WebAuthnPurpose => purposes.find((purpose) => purpose === stored) ?? 'passkey';

/**
 * Goes on. A device proves nothing until it is used to log in, or an ordinary session would end with its twelve hours; a
 * second step has been proven by setting it up.
 */
async function enrolled(turn: Turn, { account, facts }: Proven, { id, purpose }: Credential): Promise<Outcome> {
  if (purpose === 'device') {
    await rememberDevice(turn.context, turn.flow.browser, id);
    return turn.proceed({ account, facts });
  }
  return afterEnrolment(turn, { account, facts: withProof(facts, account, purpose) });
}
