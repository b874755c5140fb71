import { credentialLimit } from '../credentials.ts';
import { mayOfferDevice } from '../devices.ts';
import { askEnrolWebAuthn } from './enrol-webauthn.ts';
import type { Requirement } from './turn.ts';

/** Device log-in, offered where the administrator has it, this browser is not on a registered device, and the account is kept here. */
export const deviceOffer: Requirement = async (turn, proven) => {
  const { context, flow } = turn;
  const { account, facts } = proven;
  if (!context.settings.deviceLogin || !flow.accepts.includes('enrol-webauthn')) return undefined;
  if (facts.putOff?.includes('device') || facts.proofs?.includes('device')) return undefined;
  // A device logs in by itself: without the provider that keeps the account, which could not close it any more.
  if (account.federated) return undefined;
  if (account.credentials.length >= credentialLimit) return undefined;
  if (!(await mayOfferDevice(context, flow.browser, account))) return undefined;
  return askEnrolWebAuthn(turn, proven, 'device', { optional: true });
};
