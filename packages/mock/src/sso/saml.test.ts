import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import {
  generateServiceProviderMetadata,
  SAML,
  SamlStatusError,
  ValidateInResponseTo,
  type CacheProvider,
  type Profile,
  type SamlConfig,
} from '@node-saml/node-saml';
import type { Clock } from '../clock.ts';
import { appOrigin, startSite, type Browser, type SsoSite } from '../../test/sso-site.ts';
import { people } from '../seed/people.ts';

const { astrid, bruno, hugo } = people;
const entityOf = (app: string): string => `${appOrigin}/${app}/metadata`;
const consumerOf = (app: string): string => `${appOrigin}/${app}/acs`;

/** A portal with two applications. */
interface Site extends SsoSite {
  /** An application, which knows the portal by what that publishes. */
  application(app: string, options?: Partial<SamlConfig>): Promise<SAML>;
}

async function start(context: TestContext, clock?: Clock): Promise<Site> {
  const serviceProviders = ['waypoint', 'treasury-desk'].map((app) => ({
    app,
    metadata: generateServiceProviderMetadata({
      issuer: entityOf(app),
      callbackUrl: consumerOf(app),
      wantAssertionsSigned: true,
    }),
  }));
  const site = await startSite(context, { serviceProviders, ...(clock && { clock }) });
  return {
    ...site,
    application: async (app, options = {}) => {
      const { entityId, singleSignOn, certificate } = await site.sso.saml();
      return new SAML({
        issuer: entityOf(app),
        callbackUrl: consumerOf(app),
        audience: entityOf(app),
        entryPoint: singleSignOn,
        idpCert: certificate,
        idpIssuer: entityId,
        wantAssertionsSigned: true,
        wantAuthnResponseSigned: true,
        validateInResponseTo: ValidateInResponseTo.always,
        acceptedClockSkewMs: 0,
        disableRequestedAuthnContext: true,
        ...options,
      });
    },
  };
}

const requestOf = (application: SAML): Promise<string> => application.getAuthorizeUrlAsync('the-state', undefined, {});

/** Sends a request, and takes the response from the page that would post it. */
async function ask(browser: Browser, request: string | Promise<string>): Promise<string> {
  await browser.go(await request);
  return browser.field('SAMLResponse');
}

async function profileIn(application: SAML, response: string): Promise<Profile> {
  const { profile } = await application.validatePostResponseAsync({ SAMLResponse: response });
  assert.ok(profile);
  return profile;
}

const xmlOf = (response: string): string => Buffer.from(response, 'base64').toString();
const base64Of = (xml: string): string => Buffer.from(xml).toString('base64');

/** The code of a refusal, from a response whose signature is right. */
async function statusOf(application: SAML, response: string): Promise<string | undefined> {
  const error = await application.validatePostResponseAsync({ SAMLResponse: response }).catch((each: unknown) => each);
  assert.ok(error instanceof SamlStatusError, String(error));
  return /status:(?!Responder)(\w+)/.exec(error.xmlStatus)?.[1];
}

test('vouches for somebody who is logged in to the portal', async (context) => {
  const { mock, browser, application } = await start(context);
  const person = await browser(astrid);
  mock.clock.advance(90);
  const waypoint = await application('waypoint');
  const before = Date.now();
  const response = await ask(person, requestOf(waypoint));
  assert.equal(person.field('RelayState'), 'the-state');
  assert.ok(person.page.includes(`action="${consumerOf('waypoint')}"`));
  const { nameIDFormat, attributes, getAssertionXml } = await profileIn(waypoint, response);
  assert.equal(nameIDFormat, 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent');
  assert.deepEqual(attributes, {
    'urn:oid:2.16.840.1.113730.3.1.241': astrid.name,
    'urn:oid:0.9.2342.19200300.100.1.3': astrid.email,
    'urn:ietf:rfc:8176:amr': ['pwd', 'otp', 'mfa'],
  });
  const xml = getAssertionXml?.() ?? '';
  assert.match(xml, /<saml:AuthnContextClassRef>https:\/\/refeds\.org\/profile\/mfa</);
  assert.match(xml, new RegExp(`<saml:Audience>${entityOf('waypoint')}<`));
  const time = (name: string): number => Date.parse(new RegExp(`${name}="([^"]*)"`).exec(xml)?.[1] ?? '');
  assert.equal(time('NotOnOrAfter') - time('NotBefore'), 60_000);
  // The log-in was ninety seconds ago, whatever year the portal's clock stands in.
  assert.ok(Math.abs(time('AuthnInstant') + 90_000 - before) < 10_000);
});

test('signs assertion and response with RSA and SHA-256', async (context) => {
  const { browser, application } = await start(context);
  const xml = xmlOf(await ask(await browser(bruno), requestOf(await application('waypoint'))));
  assert.equal(
    xml.match(/<ds:SignatureMethod Algorithm="http:\/\/www\.w3\.org\/2001\/04\/xmldsig-more#rsa-sha256"/g)?.length,
    2,
  );
  assert.equal(xml.match(/<ds:DigestMethod Algorithm="http:\/\/www\.w3\.org\/2001\/04\/xmlenc#sha256"/g)?.length, 2);
});

test('knows a person by the same name at one application, and by another at the next', async (context) => {
  const { browser, application } = await start(context);
  const name = async (app: string, person: typeof bruno | typeof astrid): Promise<string> => {
    const party = await application(app);
    return (await profileIn(party, await ask(await browser(person), requestOf(party)))).nameID;
  };
  const [first, again] = [await name('waypoint', bruno), await name('waypoint', bruno)];
  assert.equal(first, again);
  assert.notEqual(first, await name('waypoint', astrid));
  assert.doesNotMatch(first, new RegExp(bruno.id));
});

test('takes requests by post too, which the portal’s cookie does not come with', async (context) => {
  const { sso, browser, application } = await start(context);
  const waypoint = await application('waypoint', { authnRequestBinding: 'HTTP-POST', skipRequestCompression: true });
  const form = await waypoint.getAuthorizeFormAsync('the-state');
  const field = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? '';
  const body = new URLSearchParams({ SAMLRequest: field('SAMLRequest'), RelayState: field('RelayState') });
  const { singleSignOn } = await sso.saml();
  const posted = await fetch(singleSignOn, { method: 'POST', body, redirect: 'manual' });
  assert.equal(posted.status, 303);
  const person = await browser(bruno);
  const response = await ask(person, new URL(posted.headers.get('location') ?? '', singleSignOn).href);
  assert.equal(person.field('RelayState'), 'the-state');
  assert.ok((await profileIn(waypoint, response)).nameID);
});

test('leads to the log-in page, which names the application', async (context) => {
  const { browser, application } = await start(context);
  const page = await (await browser()).go(await requestOf(await application('waypoint')));
  assert.equal(page.pathname + page.search, '/login?portal-app=waypoint');
});

test('leads to the step-up page where more has to be proven', async (context) => {
  const { browser, application } = await start(context);
  const page = await (await browser(astrid)).go(await requestOf(await application('treasury-desk')));
  assert.equal(page.searchParams.get('portal-step-up'), 'treasury-desk');
});

test('refuses whoever does not have the application, signed', async (context) => {
  const { browser, application } = await start(context);
  const waypoint = await application('waypoint');
  const response = await ask(await browser(hugo), requestOf(waypoint));
  assert.doesNotMatch(xmlOf(response), /Assertion /);
  assert.equal(await statusOf(waypoint, response), 'RequestDenied');
  assert.match(xmlOf(response), /<ds:SignatureValue>/);
});

test('says no to what it does not do, instead of pretending', async (context) => {
  const { browser, application } = await start(context);
  const [person, nobody] = [await browser(bruno), await browser()];
  const forced = await application('waypoint', { forceAuthn: true });
  assert.equal(await statusOf(forced, await ask(person, requestOf(forced))), 'RequestUnsupported');
  const strict = await application('waypoint', {
    disableRequestedAuthnContext: false,
    authnContext: ['https://refeds.org/profile/mfa'],
  });
  assert.equal(await statusOf(strict, await ask(person, requestOf(strict))), 'NoAuthnContext');
  assert.ok((await profileIn(strict, await ask(await browser(astrid), requestOf(strict)))).nameID);
  const passive = await application('waypoint', { passive: true });
  const silent = await ask(nobody, requestOf(passive));
  assert.match(xmlOf(silent), /status:NoPassive/);
  assert.equal((await passive.validatePostResponseAsync({ SAMLResponse: silent })).profile, null);
});

test('a response works once', async (context) => {
  const { browser, application } = await start(context);
  const waypoint = await application('waypoint');
  const response = await ask(await browser(bruno), requestOf(waypoint));
  await profileIn(waypoint, response);
  await assert.rejects(profileIn(waypoint, response), /InResponseTo is not valid/);
});

test('a response to nobody’s request is refused', async (context) => {
  const { browser, application } = await start(context);
  const response = await ask(await browser(bruno), requestOf(await application('waypoint')));
  await assert.rejects(profileIn(await application('waypoint'), response), /InResponseTo is not valid/);
});

/** What an application remembers of its requests, for two that share it. */
function sharedCache(): CacheProvider {
  const values = new Map<string, string>();
  return {
    saveAsync: async (key, value) => ({ value: values.set(key, value).get(key) ?? '', createdAt: Date.now() }),
    getAsync: async (key) => values.get(key) ?? null,
    removeAsync: async (key) => (key !== null && values.delete(key) ? key : null),
  };
}

test('a response to one application is refused by another', async (context) => {
  const { browser, application } = await start(context);
  const cacheProvider = sharedCache();
  const [one, other] = await Promise.all([
    application('waypoint', { cacheProvider }),
    application('treasury-desk', { cacheProvider }),
  ]);
  const response = await ask(await browser(bruno), requestOf(one));
  await assert.rejects(profileIn(other, response), /audience mismatch/);
});

test('a response is good for a minute', async (context) => {
  const late: Clock = { now: () => Date.now() - 60_000 };
  const { browser, application } = await start(context, late);
  const waypoint = await application('waypoint');
  await assert.rejects(profileIn(waypoint, await ask(await browser(bruno), requestOf(waypoint))), /expired|No valid subject/);
});

/** What somebody might do to a response on its way. */
const forgeries: Readonly<Record<string, (xml: string) => string>> = {
  'another name': (xml) => xml.replace(bruno.name, astrid.name),
  'another subject': (xml) => xml.replace(/(<saml:NameID[^>]*>)[^<]*/, '$1another'),
  'a stronger context': (xml) => xml.replace('ac:classes:PasswordProtectedTransport', 'ac:classes:Smartcard'),
  'a later end': (xml) => xml.replaceAll(/NotOnOrAfter="\d{4}/g, 'NotOnOrAfter="2999'),
  'another digest': (xml) => xml.replaceAll(/<ds:DigestValue>./g, '<ds:DigestValue>x'),
  'no signature of the response': (xml) => xml.replace(/<ds:Signature .*?<\/ds:Signature>/, ''),
  'no signature at all': (xml) => xml.replaceAll(/<ds:Signature .*?<\/ds:Signature>/g, ''),
  'a second assertion': (xml) =>
    xml.replace(/(<saml:Assertion .*<\/saml:Assertion>)/, (all) => `${all.replace(bruno.name, astrid.name)}${all}`),
  'a comment in the name': (xml) => xml.replace(bruno.email, `${astrid.email}<!---->.evil.example`),
};

test('a response that was changed is refused', async (context) => {
  const { browser, application } = await start(context);
  const [waypoint, person] = [await application('waypoint'), await browser(bruno)];
  const fresh = async (): Promise<string> => xmlOf(await ask(person, requestOf(waypoint)));
  assert.ok(await profileIn(waypoint, base64Of(await fresh())), 'the way back to XML changes nothing');
  for (const [what, forge] of Object.entries(forgeries)) {
    const xml = await fresh();
    assert.notEqual(forge(xml), xml, what);
    await assert.rejects(profileIn(waypoint, base64Of(forge(xml))), Error, what);
  }
});

test('a response of another portal is refused', async (context) => {
  const [own, foreign] = [await start(context), await start(context)];
  const cacheProvider = sharedCache();
  const { certificate } = await own.sso.saml();
  const waypoint = await foreign.application('waypoint', { cacheProvider, idpCert: certificate });
  const response = await ask(await foreign.browser(bruno), requestOf(waypoint));
  await assert.rejects(profileIn(waypoint, response), /Invalid document signature/);
});

/** An authentication request by hand. */
const requestXml = (attributes: Readonly<Record<string, string>>, issuer = entityOf('waypoint')): string => {
  const all = { ID: '_1', Version: '2.0', IssueInstant: new Date().toISOString(), ...attributes };
  const text = Object.entries(all).map(([name, value]) => ` ${name}="${value}"`);
  return (
    `<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol"${text.join('')}>` +
    `<saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${issuer}</saml:Issuer></samlp:AuthnRequest>`
  );
};

const wrongRequests: Readonly<Record<string, string>> = {
  'of an unknown application': requestXml({}, 'https://evil.example/metadata'),
  'that wants the answer elsewhere': requestXml({ AssertionConsumerServiceURL: 'https://evil.example/acs' }),
  'for another address': requestXml({ Destination: 'https://evil.example/sso' }),
  'from yesterday': requestXml({ IssueInstant: new Date(Date.now() - 86_400_000).toISOString() }),
  'from tomorrow': requestXml({ IssueInstant: new Date(Date.now() + 86_400_000).toISOString() }),
  'of another version': requestXml({ Version: '1.1' }),
  'with a document type': `<!DOCTYPE a [<!ENTITY e "x">]>${requestXml({})}`,
  'that is another message': requestXml({}).replaceAll('AuthnRequest', 'LogoutRequest'),
  'that is not XML': '<samlp:AuthnRequest',
  'that is a bomb': `<a>${' '.repeat(10_000_000)}</a>`,
  'that is empty': '',
};

test('answers a request by hand, so that the wrong ones differ in one thing only', async (context) => {
  const { sso, browser } = await start(context);
  const { singleSignOn } = await sso.saml();
  const query = new URLSearchParams({ SAMLRequest: deflateRawSync(requestXml({})).toString('base64') });
  assert.match(xmlOf(await ask(await browser(bruno), `${singleSignOn}?${query.toString()}`)), /InResponseTo="_1"/);
});

test('gives wrong requests no answer but a page', async (context) => {
  const { sso, browser, errors } = await start(context);
  const { singleSignOn } = await sso.saml();
  const person = await browser(bruno);
  for (const [what, xml] of Object.entries(wrongRequests)) {
    const query = new URLSearchParams({ SAMLRequest: deflateRawSync(xml).toString('base64') });
    await person.go(`${singleSignOn}?${query.toString()}`);
    assert.equal(person.status, 400, what);
    assert.doesNotMatch(person.page, /SAMLResponse|<script|evil/, what);
  }
  await person.go(`${singleSignOn}?SAMLRequest=%00&RelayState=%22%3E%3Cscript%3E`);
  assert.equal(person.status, 400);
  assert.deepEqual(errors, []);
});

test('escapes what goes back with the response', async (context) => {
  const { browser, application } = await start(context);
  const request = new URL(await requestOf(await application('waypoint')));
  request.searchParams.set('RelayState', '"><script>alert(1)</script>');
  const person = await browser(bruno);
  await person.go(request);
  assert.equal(person.page.match(/<script/g)?.length, 1);
  assert.match(person.headers.get('content-security-policy') ?? '', /default-src 'none'.*script-src 'self'/);
});

test('publishes metadata with a certificate that is its own', async (context) => {
  const { sso } = await start(context);
  const { entityId, singleSignOn, certificate } = await sso.saml();
  const response = await fetch(entityId);
  assert.equal(response.headers.get('content-type'), 'application/samlmetadata+xml; charset=utf-8');
  const xml = await response.text();
  assert.ok(xml.includes(`entityID="${entityId}"`));
  assert.equal(xml.split(`Location="${singleSignOn}"`).length - 1, 2);
  const der = /<ds:X509Certificate>([^<]*)</.exec(xml)?.[1] ?? '';
  const parsed = new X509Certificate(Buffer.from(der, 'base64'));
  assert.equal(parsed.fingerprint256, new X509Certificate(certificate).fingerprint256);
});
