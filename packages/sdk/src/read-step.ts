import type { Alternative, Step, StepEnvelope, StepKind } from 'portal-contract';
import { PortalError } from './portal-error.ts';
import type { StepLoaders } from './step-loaders.ts';
import { allowedUrl } from './url-policy.ts';

/** Reads a step by the schema of its kind, or says that this client does not know the kind. */
export async function readStep(envelope: StepEnvelope, steps: StepLoaders): Promise<Step | undefined> {
  const load = Object.hasOwn(steps, envelope.kind) && steps[envelope.kind as StepKind];
  if (!load) return undefined;
  const { schema } = await load();
  const result = schema.safeParse(envelope);
  if (!result.success) throw new PortalError('invalid-response');
  return result.data;
}

/** The first other way to answer a step that this client does know. */
export const knownAlternative = ({ alternatives }: StepEnvelope, steps: StepLoaders): Alternative | undefined =>
  alternatives?.find(({ kind }) => Object.hasOwn(steps, kind));

/** The backend's own page for a step, if it is one: on the endpoint's origin. */
export function fallbackPage({ fallbackUrl }: StepEnvelope, endpoint: URL): URL | undefined {
  const page = fallbackUrl === undefined ? undefined : allowedUrl(fallbackUrl, { base: endpoint });
  return page?.origin === endpoint.origin ? page : undefined;
}
