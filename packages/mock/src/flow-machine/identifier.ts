import type { FlowKind, IdentifierStep, Notice } from 'portal-contract';
import { normalizeIdentifier } from '../accounts.ts';
import type { Context } from '../context.ts';
import { randomSecret } from '../random.ts';
import { requestOptions } from '../webauthn-options.ts';
import { passwordOrWait } from './lock.ts';
import { redirectStep } from './redirect.ts';
import { askMail } from './sent.ts';
import { step, type Judge, type Outcome } from './turn.ts';

/** Asks who is here. */
export async function identifierStep(context: Context, kind: FlowKind, notice?: Notice): Promise<Outcome> {
  const challenge = randomSecret(context.random);
  return step(
    {
      kind: 'identifier',
      ...(kind === 'login' && { ...ceremonies(context, challenge), ...providers(context) }),
      ...(notice && { notice }),
    },
    { asked: { challenge } },
  );
}

/** What a passkey and a device are asked. The browser finds them by itself: no credential is named, so nobody is. */
function ceremonies(context: Context, challenge: string): Pick<IdentifierStep, 'passkey' | 'device'> {
  const { passkeys, deviceLogin } = context.settings;
  const options = requestOptions(context, { challenge, userVerification: 'required' });
  return { ...(passkeys && { passkey: options }), ...(deviceLogin && { device: { ...options, hints: ['client-device'] } }) };
}

/** Whose people log in elsewhere. */
const providers = ({ identityProviders: { list } }: Context): Pick<IdentifierStep, 'identityProviders'> =>
  list.length > 0 ? { identityProviders: list.map(({ name, domains }) => ({ name, domains: [...domains] })) } : {};

/** Goes on without looking anybody up: what follows depends on the domain at most, never on who exists. */
export const judgeIdentifier: Judge<'identifier'> = async (turn, { identifier: typed }) => {
  if (turn.flow.kind === 'recovery') return askMail(turn, typed.trim());
  const identifier = normalizeIdentifier(typed);
  const provider = turn.context.identityProviders.route(identifier);
  return provider ? redirectStep(turn, provider, identifier) : passwordOrWait(turn, identifier);
};
