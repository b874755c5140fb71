import { createMock, manualClock, type MockOptions, type people } from 'portal-mock';
import { connectPortal } from 'portal-sdk';
import { ManualClock } from '../../packages/elements/src/testing/manual-clock.ts';
import type { Portal } from '../../packages/elements/src/testing/portal.ts';
import { haveSession } from '../../packages/elements/src/testing/session.ts';
import { withPhotos } from './photos.ts';

/** What a story starts from. */
export interface Beginning extends Pick<MockOptions, 'scenario' | 'faults' | 'seed'> {
  /** Who is logged in already. */
  person?: keyof typeof people;
  /** Members of steps in place of the backend's own, by kind: for what only another company's server could bring about. */
  instead?: () => Readonly<Record<string, object>>;
}

/** An identity provider. None answers at its address: nobody can leave a story. */
const harborId = {
  name: 'Harbor ID',
  domains: ['harbor.example'],
  issuer: 'https://id.harbor.example',
  clientId: 'portal',
  clientSecret: 'not-used',
};

/**
 * A backend of its own for one story, inside the page. It says that it is on the page's own origin, as in an intranet, but
 * nothing of it goes over the network. Its clock stands still until somebody lets time pass.
 */
export async function startBackend({ scenario = 'default', faults, seed, person, instead }: Beginning): Promise<Portal> {
  forgetFlows();
  const serverClock = manualClock('2026-06-01T09:00:00Z');
  const mock = createMock({
    clock: serverClock,
    endpoint: new URL('/portal/v1', location.origin).href,
    identityProviders: [harborId],
    ...(seed && { seed }),
  });
  const clock = new ManualClock();
  const answered = instead ? withSteps(mock.fetch, instead) : mock.fetch;
  const fetch = withPhotos(withLogos(answered), mock.endpoint);
  const connect = () => connectPortal({ endpoint: mock.endpoint, fetch, clock, retryDelay: () => 0 });
  const pass = (seconds: number): void => {
    serverClock.advance(seconds);
    clock.advance(seconds);
  };
  // Logged in before anything goes wrong, and by another client: the story's own one has yet to find it out.
  if (person) await haveSession({ mock, client: connect() }, person);
  mock.setScenario(scenario);
  Object.assign(mock.faults, faults);
  return { mock, client: connect(), clock, pass };
}

/** What this tab remembers belongs to the story before, whose backend is gone. */
function forgetFlows(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith('portal-flow:')) sessionStorage.removeItem(key);
}

/** The backend, with members of its steps replaced by kind. */
function withSteps(fetch: typeof globalThis.fetch, instead: NonNullable<Beginning['instead']>): typeof globalThis.fetch {
  return async (...request) => {
    const response = await fetch(...request);
    const flow: unknown = await response
      .clone()
      .json()
      .catch(() => undefined);
    if (!hasStep(flow)) return response;
    return Response.json({ ...flow, step: { ...flow.step, ...instead()[flow.step.kind] } });
  };
}

const hasStep = (flow: unknown): flow is { step: { kind: string } } =>
  typeof flow === 'object' && flow !== null && 'step' in flow && typeof flow.step === 'object';

/** The folder that holds the logos, beside the page. */
export const logoFolder = '_mock/logos/';

/** The mock serves its logos at the root of its origin. A static host has them as files, perhaps in a folder, beside the page. */
function withLogos(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  const [root, beside] = [`${location.origin}/${logoFolder}`, new URL(logoFolder, document.baseURI).href];
  return async (...request) => {
    const response = await fetch(...request);
    if (root === beside || !response.headers.get('content-type')?.includes('json')) return response;
    const { status, statusText, headers } = response;
    return new Response((await response.text()).replaceAll(root, beside), { status, statusText, headers });
  };
}
