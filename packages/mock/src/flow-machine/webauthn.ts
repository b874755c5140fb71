import type { WebAuthnPurpose, WebAuthnResponse } from 'portal-contract';
import type { Account, Credential } from '../accounts.ts';
import { findCredential, useCredential, type OwnedCredential } from '../credentials.ts';
import { rememberDevice } from '../devices.ts';
import type { Proof } from '../proofs.ts';
import { randomSecret } from '../random.ts';
import type { Settings } from '../settings.ts';
import { verifyAssertion } from '../webauthn.ts';
import { requestOptions } from '../webauthn-options.ts';
import { alternativesTo, credentialsFor, type Factor } from './factors.ts';
import { identifierStep } from './identifier.ts';
import { barredByStatus } from './lock.ts';
import { deniedStep, noticeOf, type Refusal } from './steps.ts';
import { provenOf, step, withProof, type Judge, type Outcome, type Proven, type Turn } from './turn.ts';

/** Asks for a passkey or a security key of this account. */
export async function askWebAuthn(
  turn: Turn,
  { account, facts }: Proven,
  { ref }: Pick<Factor, 'ref'>,
  refusal?: Refusal,
): Promise<Outcome> {
  const challenge = randomSecret(turn.context.random);
  const credentials = credentialsFor(turn, account);
  const purpose = purposeOf(credentials);
  const userVerification = purpose === 'device' ? 'required' : 'preferred';
  return step(
    {
      kind: 'webauthn',
      purpose,
      options: requestOptions(turn.context, { challenge, userVerification, credentials }),
      canGoBack: true,
      ...alternativesTo(turn, account, ref),
      ...noticeOf(refusal),
    },
    { ...facts, asked: { challenge } },
  );
}

/** What to ask for: a security key stands for everything that is not all of one kind. */
const purposeOf = (credentials: readonly Credential[]): WebAuthnPurpose =>
  (['passkey', 'device'] as const).find((kind) => credentials.every(({ purpose }) => purpose === kind)) ?? 'security-key';

/** Checks an assertion: in place of the email and everything else, or as a second step. */
export const judgeWebAuthn: Judge<'webauthn'> = (turn, { response }) =>
  turn.flow.step.kind === 'identifier' ? logInWith(turn, response) : confirmWith(turn, response);

/**
 * Logs in by a passkey or a device alone. An unknown credential is refused exactly like a wrong signature, and so is one of somebody
 * who logs in elsewhere.
 */
async function logInWith(turn: Turn, answer: WebAuthnResponse): Promise<Outcome> {
  const { context, flow } = turn;
  const again = (): Promise<Outcome> => identifierStep(context, flow.kind, noticeOf({ code: 'invalid-credential' }).notice);
  const owned = await findCredential(context, answer.id);
  if (!owned || owned.account.federated || !offered(context.settings, owned.credential.purpose)) return again();
  const used = await use(turn, owned, { answer, verified: true });
  if (!used) return again();
  if ('to' in used) return used;
  const { account } = used;
  if (owned.credential.purpose !== 'device') return turn.proceed({ account, facts: withProof({}, account, 'passkey') });
  await rememberDevice(context, flow.browser, owned.credential.id);
  return turn.proceed({ account, facts: { ...withProof({}, account, 'device'), verifiedAt: context.clock.now() } });
}

/** Which credentials stand for the email and the password. A security key alone is one factor. */
const offered = ({ passkeys, deviceLogin }: Settings, purpose: WebAuthnPurpose): boolean =>
  (purpose === 'passkey' && passkeys) || (purpose === 'device' && deviceLogin);

/** Takes a passkey or a security key as the second step. */
async function confirmWith(turn: Turn, answer: WebAuthnResponse): Promise<Outcome> {
  const proven = await provenOf(turn);
  if (!proven) return deniedStep('policy');
  const again = (): Promise<Outcome> => askWebAuthn(turn, proven, { ref: 'webauthn' }, { code: 'invalid-credential' });
  const credential = credentialsFor(turn, proven.account).find(({ id }) => id === answer.id);
  if (!credential) return again();
  const used = await use(turn, { account: proven.account, credential }, { answer, verified: false });
  if (!used) return again();
  if ('to' in used) return used;
  const { account } = used;
  return turn.proceed({ account, facts: withProof(proven.facts, account, used.proof) });
}

interface Used {
  readonly account: Account;
  readonly proof: Proof;
}

/** Uses a credential. Returns why its owner may still not log in; nothing where the assertion does not hold. */
async function use(
  turn: Turn,
  owned: OwnedCredential,
  { answer, verified }: { readonly answer: WebAuthnResponse; readonly verified: boolean },
): Promise<Used | Outcome | undefined> {
  const { context, flow } = turn;
  const challenge = flow.asked?.challenge;
  const assertion = challenge && (await verifyAssertion(context, { answer, challenge, verified, ...owned }));
  if (!assertion) return undefined;
  const bar = barredByStatus(turn, owned.account);
  if (bar) return bar === 'hidden' ? undefined : bar;
  const account = await useCredential(context, owned, assertion);
  const verifiedAs = owned.credential.purpose === 'device' ? 'device' : 'passkey';
  return account && { account, proof: assertion.userVerified ? verifiedAs : 'security-key' };
}
