import { createHmac, generateKeyPair, randomBytes, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { IdentityProvider, SamlLib, ServiceProvider as createServiceProvider } from 'samlify';
import type { IdentityProviderInstance, ServiceProviderInstance } from 'samlify';
import type { Clock } from '../clock.ts';
import type { Visitor } from '../visitor.ts';
import { selfSign } from './certificate.ts';
import type { ServiceProvider } from './parties.ts';
import { contextClassOf } from './saml-context.ts';
import { SamlRefusal } from './saml-refusal.ts';
import type { AuthnRequest } from './saml-request.ts';
import { metadataTemplate, refusalTemplate, successTemplate } from './saml-template.ts';

const rsaSha256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';

/** Milliseconds for which an assertion is good. */
const validity = 60_000;

const year = 31_536_000_000;

/** Why an application gets no assertion: second-level status codes (SAML Core 2.0 §3.2.2.2). */
export type Refusal = 'RequestDenied' | 'RequestUnsupported' | 'NoAuthnContext' | 'NoPassive';

/** A response on its way to an application. */
export interface SamlResponse {
  /** Where to post it. */
  readonly consumer: string;
  /** `SAMLResponse`. */
  readonly response: string;
}

/** An application that this provider knows. */
interface Party {
  readonly app: string;
  readonly entity: ServiceProviderInstance;
  readonly consumer: string;
}

/** How the provider is made. */
export interface SamlOptions {
  readonly entityId: string;
  /** Where applications send requests, by either binding. */
  readonly singleSignOn: string;
  readonly providers: readonly ServiceProvider[];
  readonly clock: Clock;
}

/** Makes the portal's SAML 2.0 identity provider, with an RSA key of its own. */
export async function createSamlProvider(options: SamlOptions): Promise<SamlProvider> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return new SamlProvider(options, privateKey);
}

/** The identity provider: knows applications by their metadata, and signs what it says to them. */
export class SamlProvider {
  /** In PEM. */
  readonly certificate: string;
  readonly #entity: IdentityProviderInstance;
  readonly #parties: ReadonlyMap<string, Party>;
  readonly #entityId: string;
  readonly #privateKey: string;
  readonly #clock: Clock;
  /** Makes name ids of a person's id. */
  readonly #secret = randomBytes(32);

  constructor({ entityId, singleSignOn, providers, clock }: SamlOptions, privateKey: KeyObject) {
    const now = clock.now();
    this.certificate = selfSign(privateKey, { name: new URL(entityId).hostname, from: now - validity, until: now + year });
    this.#entityId = entityId;
    this.#clock = clock;
    this.#privateKey = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    this.#parties = new Map(providers.map((each) => [...partyOf(each)] as const));
    this.#entity = IdentityProvider({
      metadata: SamlLib.replaceTagsByValue(metadataTemplate, {
        EntityId: entityId,
        Certificate: this.certificate.replaceAll(/-----[^-]*-----|\s/g, ''),
        SingleSignOn: singleSignOn,
      }),
      privateKey: this.#privateKey,
      requestSignatureAlgorithm: rsaSha256,
    });
  }

  /** What applications are configured with, as XML. */
  get metadata(): string {
    return this.#entity.getMetadata();
  }

  /** The portal's id of the application that asks. Throws {@link SamlRefusal} for one that is not known, or asks for another. */
  appOf(request: AuthnRequest): string {
    return this.#partyOf(request).app;
  }

  /** Vouches for a person who was authenticated then, milliseconds since 1970. */
  async vouch(request: AuthnRequest, { person, acr, amr }: Visitor, at: number): Promise<SamlResponse> {
    const { entity, consumer } = this.#partyOf(request);
    const methods = Object.fromEntries(amr.map((method, index) => [`Method${index}`, method]));
    const common = this.#commonTags(request, consumer);
    const tags = {
      ...common,
      ...methods,
      AssertionId: newId(),
      Audience: request.issuer,
      Until: new Date(Date.parse(common.Now) + validity).toISOString(),
      NameId: createHmac('sha256', this.#secret)
        .update(JSON.stringify([request.issuer, person.id]))
        .digest('base64url'),
      AuthnInstant: new Date(at).toISOString(),
      SessionIndex: newId(),
      ContextClass: contextClassOf(acr),
      Name: person.name,
      Email: person.email,
    };
    const xml = SamlLib.replaceTagsByValue(successTemplate(Object.keys(methods)), tags);
    const customTagReplacement = (): { id: string; context: string } => ({ id: tags.Id, context: xml });
    const { context } = await this.#entity.createLoginResponse(entity, { extract: {} }, 'post', {}, { customTagReplacement });
    return { consumer, response: context };
  }

  /** Says no to an application. */
  refuse(request: AuthnRequest, reason: Refusal): SamlResponse {
    const { consumer } = this.#partyOf(request);
    const tags = { ...this.#commonTags(request, consumer), Reason: `urn:oasis:names:tc:SAML:2.0:status:${reason}` };
    const response = SamlLib.constructSAMLSignature({
      rawSamlMessage: SamlLib.replaceTagsByValue(refusalTemplate, tags),
      isMessageSigned: true,
      privateKey: this.#privateKey,
      signatureAlgorithm: rsaSha256,
      signingCert: this.#entity.entityMeta.getX509Certificate('signing') as string,
      signatureConfig: {
        prefix: 'ds',
        location: { reference: "/*[local-name(.)='Response']/*[local-name(.)='Issuer']", action: 'after' },
      },
    });
    return { consumer, response };
  }

  #partyOf({ issuer, consumer }: AuthnRequest): Party {
    const party = this.#parties.get(issuer);
    if (!party) throw new SamlRefusal('The application is not known here.');
    if (consumer !== undefined && consumer !== party.consumer) throw new SamlRefusal('The answer was to go elsewhere.');
    return party;
  }

  #commonTags({ id }: AuthnRequest, consumer: string): Record<'Id' | 'Now' | 'Recipient' | 'Request' | 'Issuer', string> {
    const now = new Date(this.#clock.now()).toISOString();
    return { Id: newId(), Now: now, Recipient: consumer, Request: id, Issuer: this.#entityId };
  }
}

/** An id as XML has it: 128 random bits, no digit in front (SAML Core 2.0 §1.3.4). */
const newId = (): string => `_${randomBytes(16).toString('hex')}`;

/** An application by its entity id, with both signatures: of the assertion, since it asks for it, and of the response. */
function partyOf({ app, metadata }: ServiceProvider): [string, Party] {
  const entity = createServiceProvider({ metadata, wantMessageSigned: true });
  const [consumer] = [entity.entityMeta.getAssertionConsumerService('post')].flat();
  if (consumer === undefined) throw new Error(`${app} has no AssertionConsumerService for HTTP-POST in its metadata.`);
  if (!entity.entityMeta.isWantAssertionsSigned()) throw new Error(`${app} must ask for signed assertions in its metadata.`);
  return [entity.entityMeta.getEntityID(), { app, entity, consumer }];
}
