/** The flow that an identity provider has led back to, in the query. */
const flowParameter = 'portal-flow';

/** The token of a recovery mail's link, in the fragment: it is sent to no server and stands in no log. */
const tokenParameter = 'portal-recovery=';

/** Longest token that a flow may begin with. What is longer is no token, and is told so like any other bad one. */
const maxToken = 512;

/** Longest address that a flow may come back to. */
const maxAddress = 2048;

/** Takes the token of a recovery mail's link out of the address, if there is one, and leaves the rest of the fragment. */
export function takeRecoveryToken(): string | undefined {
  const parts = location.hash.slice(1).split('&');
  const part = parts.find((each) => each.startsWith(tokenParameter));
  if (part === undefined) return undefined;
  const rest = parts.filter((each) => !each.startsWith(tokenParameter)).join('&');
  const url = new URL(location.href);
  url.hash = rest;
  history.replaceState(history.state, '', url);
  return part.slice(tokenParameter.length, tokenParameter.length + maxToken);
}

/** Takes the id of the flow to go on with out of the address, unless the flow is another element's. */
export function takeFlow(isOthers: (id: string) => boolean): string | undefined {
  const url = new URL(location.href);
  const id = url.searchParams.get(flowParameter);
  if (!id || isOthers(id)) return undefined;
  url.searchParams.delete(flowParameter);
  history.replaceState(history.state, '', url);
  return id;
}

/** The page to come back to from an identity provider: this one, without what is for the element, and with what it took. */
export function returnAddress(taken: Readonly<Record<string, string>>): string | undefined {
  const url = new URL(location.href);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  url.searchParams.delete(flowParameter);
  for (const [name, value] of Object.entries(taken)) url.searchParams.set(name, value);
  return [url.href, url.origin + url.pathname].find(({ length }) => length <= maxAddress);
}
