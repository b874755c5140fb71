/** The few lines that a page without the portal would write to talk to its backend. */
export interface BareStep {
  id: string;
  kind: string;
  identifier?: string;
}

export interface BareFlow {
  id: string;
  status: string;
  step?: BareStep;
}

export interface BareConfiguration {
  company: string;
  branding: { logo?: string };
  login: { identifierExample?: string };
}

export interface BareApp {
  id: string;
  name: string;
  label?: string;
  category?: string;
  status: string;
  mfa: boolean;
  logo?: string;
}

const endpoint = '/portal/v1';

/** Starts a log-in, or answers its step. */
export async function post(path: string, body: object): Promise<BareFlow> {
  const headers = { 'Content-Type': 'application/json', 'X-Portal-Request': '1' };
  const response = await fetch(endpoint + path, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await response.json()) as BareFlow;
}

/** What the form says of the company. */
export const getConfiguration = async (): Promise<BareConfiguration> =>
  (await (await fetch(`${endpoint}/configuration`)).json()) as BareConfiguration;

/** Whether somebody is logged in, which every page has to know first. */
export const isLoggedIn = async (): Promise<boolean> => (await fetch(`${endpoint}/session`)).ok;

/** Every application, page by page. */
export async function listApps(): Promise<BareApp[]> {
  const apps: BareApp[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const response = await fetch(`${endpoint}/apps?limit=200${query}`);
    const page = (await response.json()) as { items: BareApp[]; nextCursor: string | null };
    apps.push(...page.items);
    cursor = page.nextCursor;
  }
  return apps;
}

/** Where an application is opened. */
export const hrefOf = ({ id }: BareApp): string => `${endpoint}/apps/${id}/open`;
