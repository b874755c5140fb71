import type { PortalFlow } from 'portal-sdk';
import { canAutofillPasskeys, getCredential } from 'portal-sdk/webauthn';

/** Offers passkeys in the autofill of the email field: `<input autocomplete="username webauthn">`, in the page by now. */
export async function offerPasskeys(flow: PortalFlow, signal: AbortSignal): Promise<void> {
  const { value } = flow;
  if (value.status !== 'asking' || value.step.kind !== 'identifier' || !value.step.passkey) return;
  if (!(await canAutofillPasskeys())) return;
  const response = await getCredential(value.step.passkey, { mediation: 'conditional', signal });
  await flow.answer({ kind: 'webauthn', response });
}
