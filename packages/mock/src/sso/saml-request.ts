import { inflateRawSync } from 'node:zlib';
import { Extractor } from 'samlify';
import type { Clock } from '../clock.ts';
import { SamlRefusal } from './saml-refusal.ts';

/** What an application asks for (SAML Core 2.0 §3.4.1). */
export interface AuthnRequest {
  readonly id: string;
  /** The entity id of the application. */
  readonly issuer: string;
  /** Where it wants the answer; default: where its metadata says. */
  readonly consumer?: string;
  /** It wants the person to prove anew who they are. */
  readonly force: boolean;
  /** It wants no page to be shown. */
  readonly passive: boolean;
  /** Authentication contexts of which it takes any; empty: all. */
  readonly contexts: readonly string[];
}

/** What a request must fit. */
export interface Expected {
  /** The address that it was sent to. */
  readonly destination: string;
  readonly clock: Clock;
}

const largest = 65_536;

/** Milliseconds by which two clocks may differ, and a request may be old. */
const tolerance = 300_000;

const fields = [
  {
    key: 'request',
    localPath: ['AuthnRequest'],
    attributes: ['ID', 'Version', 'IssueInstant', 'Destination', 'AssertionConsumerServiceURL', 'ForceAuthn', 'IsPassive'],
  },
  { key: 'issuer', localPath: ['AuthnRequest', 'Issuer'], attributes: [] },
  { key: 'contexts', localPath: ['AuthnRequest', 'RequestedAuthnContext', 'AuthnContextClassRef'], attributes: [] },
];

/**
 * Reads a request as a query has it (SAML Bindings 2.0 §3.4.4.1).
 * Throws {@link SamlRefusal} where it is none, is not for this address, or is not from now.
 */
export function readRequest(message: string, { destination, clock }: Expected): AuthnRequest {
  const { request, issuer, contexts } = extract(inflate(message));
  const { id, version, issueInstant, destination: to = destination, assertionConsumerServiceUrl: consumer } = textsOf(request);
  const { forceAuthn, isPassive } = textsOf(request);
  if (id === undefined || typeof issuer !== 'string' || version !== '2.0') throw new SamlRefusal('This is no AuthnRequest.');
  if (to !== destination) throw new SamlRefusal('The request was meant for another address.');
  const age = clock.now() - Date.parse(issueInstant ?? '');
  if (!(Math.abs(age) <= tolerance)) throw new SamlRefusal('The request is too old.');
  return {
    id,
    issuer,
    force: isTrue(forceAuthn),
    passive: isTrue(isPassive),
    contexts: listOf(contexts),
    ...(consumer !== undefined && { consumer }),
  };
}

function inflate(message: string): string {
  try {
    return inflateRawSync(Buffer.from(message, 'base64'), { maxOutputLength: largest }).toString('utf8');
  } catch (cause) {
    throw new SamlRefusal('The request cannot be decoded.', { cause });
  }
}

function extract(xml: string): ReturnType<typeof Extractor.extract> {
  // SAML has no use for it, and entities are declared there.
  if (/<!DOCTYPE/i.test(xml)) throw new SamlRefusal('The request declares a document type.');
  try {
    return Extractor.extract(xml, fields);
  } catch (cause) {
    throw new SamlRefusal('The request is not XML.', { cause });
  }
}

/** Attributes by name; one that is absent is left out. */
function textsOf(value: unknown): Readonly<Record<string, string | undefined>> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value as Record<string, unknown>) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

const listOf = (value: unknown): readonly string[] => [value].flat().filter((each): each is string => typeof each === 'string');

/** A boolean of XML Schema. */
const isTrue = (text: string | undefined): boolean => text === 'true' || text === '1';
