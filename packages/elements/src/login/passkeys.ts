import type { IdentifierStep } from 'portal-contract';
import { toPortalError } from 'portal-sdk';
import { canAutofillPasskeys, getCredential, hasPlatformAuthenticator } from 'portal-sdk/webauthn';
import type { StepActions } from './step-life.ts';

/** How often passkeys are offered anew after something else took their turn. An extension may end every offer at once. */
const maxTurns = 20;

/** What the email's step does by itself: offers this device where it can verify the person, and passkeys in the autofill. */
export async function offerPasskeys(actions: StepActions<IdentifierStep>): Promise<void> {
  const { step, offer } = actions;
  if (step.device && (await hasPlatformAuthenticator())) offer('device');
  if (step.passkey && (await canAutofillPasskeys())) await offerInAutofill(step.passkey, actions);
}

/**
 * Waits until the person takes a passkey from the autofill. One that is in the way of another ceremony makes room for it and comes
 * back in its turn; any other end is nobody's doing, so that nobody is told.
 */
async function offerInAutofill(
  options: NonNullable<IdentifierStep['passkey']>,
  { signal, client, answer }: StepActions<IdentifierStep>,
): Promise<void> {
  for (let turn = 0; turn < maxTurns && !signal.aborted; turn += 1) {
    try {
      const response = await getCredential(options, { mediation: 'conditional', signal, clock: client.clock });
      return answer({ kind: 'webauthn', response });
    } catch (cause) {
      if (toPortalError(cause).code !== 'aborted') return;
    }
  }
}
