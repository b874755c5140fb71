import type { ProviderSettings } from '../identity-provider.ts';
import { deniedStep } from './steps.ts';
import { identifierStep } from './identifier.ts';
import { step, type Outcome, type Turn } from './turn.ts';

/** Sends the browser to the identity provider of an email's domain. Nobody is looked up: the answer is the same for every name. */
export async function redirectStep(turn: Turn, provider: ProviderSettings, identifier: string): Promise<Outcome> {
  const { context, flow } = turn;
  if (!flow.accepts.includes('redirect')) return deniedStep('policy');
  const { identityProviders, random } = context;
  const left = await identityProviders.depart(provider, { email: identifier, random, flow: flow.id }).catch(() => undefined);
  if (!left) return identifierStep(context, flow.kind, { code: 'provider-failed', level: 'error' });
  return step(
    { kind: 'redirect', url: left.url, provider: provider.name, canGoBack: true },
    { identifier, asked: { redirect: left.departure } },
  );
}
