import { type Mock, type ScenarioName, scenarios } from 'portal-mock';

/**
 * Follows a link to a page of the demo that names a scenario, as `/login?scenario=terms` does: enters it and shows the page. Other
 * sites cannot send anybody there. `undefined` where no scenario is named.
 */
export function followScenarioLink({ url, method, headers }: Request, mock: Mock): Response | undefined {
  const address = new URL(url);
  const name = address.searchParams.get('scenario');
  if (method !== 'GET' || name === null || headers.get('sec-fetch-site') === 'cross-site') return undefined;
  if (!isScenario(name)) return new Response(`There is no scenario “${name}”.`, { status: 404, headers: plain });
  mock.setScenario(name);
  address.searchParams.delete('scenario');
  // The page itself has an address that can be loaded again without entering the scenario anew.
  return new Response(null, { status: 303, headers: { Location: address.pathname + address.search } });
}

const isScenario = (name: string): name is ScenarioName => Object.hasOwn(scenarios, name);

const plain = { 'Content-Type': 'text/plain; charset=utf-8' };
