import { html } from 'hono/html';
import type { Exchange } from '../exchange.ts';
import { page } from '../pages/page.ts';
import { seeOther } from '../pages/form.ts';
import { arrive, authenticatedAt, type PortalSide } from './portal-side.ts';
import { contextClassOf } from './saml-context.ts';
import type { SamlProvider, SamlResponse } from './saml-identity-provider.ts';
import { readRequest, type AuthnRequest } from './saml-request.ts';

/** What an application's request is answered with. */
export interface SignOnOptions extends PortalSide {
  readonly provider: SamlProvider;
  /** Where applications send requests. */
  readonly singleSignOn: string;
  /** The address of the script that sends the form of a page. */
  readonly script: string;
}

/**
 * Answers a request of an application, as its query has it (SAML Profiles 2.0 §4.1).
 * Throws `SamlRefusal` for one that deserves no answer.
 */
export async function signOn(options: SignOnOptions, exchange: Exchange, query: URLSearchParams): Promise<Response> {
  const { singleSignOn, clock, script } = options;
  const request = readRequest(query.get('SAMLRequest') ?? '', { destination: singleSignOn, clock });
  const answer = await answerTo(options, exchange, request);
  return typeof answer === 'string' ? seeOther(answer) : postPage(answer, { script, relayState: query.get('RelayState') });
}

/** The response, or where the browser has to go first. */
async function answerTo(options: SignOnOptions, exchange: Exchange, request: AuthnRequest): Promise<SamlResponse | string> {
  const { provider } = options;
  const arrival = await arrive(options, exchange, provider.appOf(request));
  if (arrival.to === 'portal') return request.passive ? provider.refuse(request, 'NoPassive') : arrival.location;
  if (arrival.to === 'refuse') return provider.refuse(request, 'RequestDenied');
  const { visitor } = arrival;
  // What is proven is proven to the portal; it does not ask again for one application alone.
  if (request.force) return provider.refuse(request, 'RequestUnsupported');
  const { contexts } = request;
  if (contexts.length > 0 && !contexts.includes(contextClassOf(visitor.acr))) return provider.refuse(request, 'NoAuthnContext');
  return provider.vouch(request, visitor, authenticatedAt(options, visitor));
}

/** A page that posts the response to the application (SAML Bindings 2.0 §3.5.4). */
function postPage(
  { consumer, response }: SamlResponse,
  { script, relayState }: { readonly script: string; readonly relayState: string | null },
): Promise<Response> {
  const title = 'Opening the application';
  const body = html`<main class="card">
      <h1>${title}</h1>
      <form method="post" action="${consumer}">
        <input type="hidden" name="SAMLResponse" value="${response}" />
        ${relayState === null ? '' : html`<input type="hidden" name="RelayState" value="${relayState}" />`}
        <button>Go on</button>
      </form>
    </main>
    <script src="${script}"></script>`;
  return page(body, { title, scripts: true, formAction: new URL(consumer).origin });
}
