import { type PortalConnection, PortalFlow, type StepLoaders } from 'portal-sdk';

/** Goes on with the log-in that this tab began before a reload or a way over an identity provider, or begins one. */
export async function goOn(
  connection: PortalConnection,
  steps: StepLoaders,
  { page, memory }: { page: URL; memory: Storage },
): Promise<PortalFlow> {
  const flow = new PortalFlow(connection, {
    kind: 'login',
    steps,
    returnTo: () => page.origin + page.pathname,
    onId: (id) => (id === undefined ? memory.removeItem('portal-flow') : memory.setItem('portal-flow', id)),
  });
  const id = page.searchParams.get('portal-flow') ?? memory.getItem('portal-flow');
  await flow.start({ resume: id ?? undefined });
  return flow;
}
