import { isoCBOR } from '@simplewebauthn/server/helpers';
import type { WebAuthnOptions } from 'portal-contract';
import type { SeedPerson } from 'portal-mock';

/** A key pair that an authenticator holds for one account. */
interface Key {
  readonly id: string;
  readonly privateKey: CryptoKey;
  /** COSE key. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly userHandle: string;
  /** Whether it is found without being named. */
  readonly discoverable: boolean;
}

/** What an authenticator, or the browser in front of it, does otherwise than it should. Everything is still signed. */
export interface Change {
  readonly clientData?: Readonly<Record<string, unknown>>;
  readonly rpId?: string;
  /** Flags to turn over. */
  readonly flags?: number;
  readonly counter?: number;
  readonly userHandle?: string | null;
  /** COSE algorithm that the new key claims to be for. */
  readonly alg?: number;
  /** Attests the new key by its own signature (WebAuthn Level 3 §8.2, self attestation) instead of not at all. */
  readonly selfAttested?: boolean;
}

/** Flags of the authenticator data (WebAuthn Level 3 §6.1). */
export const flag = { userPresent: 0x01, userVerified: 0x04, backupEligible: 0x08, backedUp: 0x10, attested: 0x40 } as const;

/** What a ceremony yields, in its JSON form. */
export interface Ceremony {
  readonly id: string;
  readonly rawId: string;
  readonly type: string;
  readonly authenticatorAttachment: string;
  readonly clientExtensionResults: object;
  readonly response: Readonly<Record<string, unknown>> & { readonly clientDataJSON: string };
}

interface AuthenticatorOptions {
  /** The origin of the page that asks. */
  readonly origin?: string;
  /** Whether it asks for a PIN or a fingerprint. */
  readonly verifies?: boolean;
  /** Whether it is part of the device. */
  readonly platform?: boolean;
  readonly transports?: readonly unknown[];
}

const base64Url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'base64url'));
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };

/** An authenticator in software, with the browser in front of it: real keys, real signatures, real CBOR. */
export class Authenticator {
  readonly keys: Key[] = [];
  readonly origin: string;
  readonly verifies: boolean;
  readonly platform: boolean;
  readonly transports: readonly unknown[];
  /** How often it has signed; 0 for one that does not count. */
  counter = 0;

  constructor({ origin = 'http://localhost:4000', verifies = true, platform = true, transports }: AuthenticatorOptions = {}) {
    this.origin = origin;
    this.verifies = verifies;
    this.platform = platform;
    this.transports = transports ?? (platform ? ['internal'] : ['usb']);
  }

  /** Takes the credentials of a person in the seed. */
  async hold({ id, credentials = [] }: Pick<SeedPerson, 'id' | 'credentials'>): Promise<this> {
    for (const { id: credential, purpose, privateKey, publicKey } of credentials) {
      const pkcs8 = new Uint8Array(Buffer.from(privateKey, 'base64'));
      this.keys.push({
        id: credential,
        privateKey: await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']),
        publicKey: bytesOf(publicKey),
        userHandle: base64Url(new TextEncoder().encode(id)),
        discoverable: purpose !== 'security-key',
      });
    }
    return this;
  }

  /** Makes a credential, unless it has one of the excluded ones. */
  async create(options: WebAuthnOptions, change: Change = {}): Promise<Ceremony> {
    const { user, rp, excludeCredentials } = options as unknown as PublicKeyCredentialCreationOptionsJSON;
    if (excludeCredentials?.some(({ id }) => this.keys.some((key) => key.id === id))) {
      throw new DOMException('This authenticator is registered.', 'InvalidStateError');
    }
    const key = await newKey(user.id, change.alg);
    this.keys.push(key);
    const clientDataJSON = this.#clientData('webauthn.create', options, change);
    const authData = await this.#authenticatorData(change.rpId ?? rp.id ?? '', change, key);
    const signature = change.selfAttested && (await sign(key, authData, clientDataJSON));
    const attestation = new Map<string, unknown>([
      ['fmt', signature ? 'packed' : 'none'],
      ['attStmt', new Map<string, unknown>(signature ? [['alg', -7], ['sig', signature]] : [])], // prettier-ignore
      ['authData', authData],
    ]);
    const attestationObject = base64Url(isoCBOR.encode(attestation as Parameters<typeof isoCBOR.encode>[0]));
    return this.#ceremony(key, {
      clientDataJSON: base64Url(clientDataJSON),
      attestationObject,
      transports: this.transports,
    });
  }

  /** Signs with a credential that is named, or with one that it finds by itself. */
  async get(options: WebAuthnOptions, change: Change = {}): Promise<Ceremony> {
    const { allowCredentials, rpId } = options as unknown as PublicKeyCredentialRequestOptionsJSON;
    const key = this.keys.find(({ id, discoverable }) =>
      allowCredentials ? allowCredentials.some((allowed) => allowed.id === id) : discoverable,
    );
    if (!key) throw new DOMException('No credential is here.', 'NotAllowedError');
    const clientDataJSON = this.#clientData('webauthn.get', options, change);
    const authenticatorData = await this.#authenticatorData(change.rpId ?? rpId ?? '', change);
    const handle = change.userHandle === undefined ? key.discoverable && key.userHandle : change.userHandle;
    return this.#ceremony(key, {
      clientDataJSON: base64Url(clientDataJSON),
      authenticatorData: base64Url(authenticatorData),
      signature: base64Url(await sign(key, authenticatorData, clientDataJSON)),
      ...(handle && { userHandle: handle }),
    });
  }

  #clientData(type: string, { challenge }: WebAuthnOptions, { clientData = {} }: Change): Uint8Array {
    return new TextEncoder().encode(
      JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false, ...clientData }),
    );
  }

  async #authenticatorData(rpId: string, { flags = 0, counter }: Change, key?: Key): Promise<Uint8Array> {
    const all = flag.userPresent | (this.verifies ? flag.userVerified : 0) | (key ? flag.attested : 0);
    const head = new Uint8Array(37);
    head.set(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(rpId))));
    head[32] = all ^ flags;
    new DataView(head.buffer).setUint32(33, counter ?? (this.counter > 0 ? ++this.counter : 0));
    if (!key) return head;
    const id = bytesOf(key.id);
    return Uint8Array.from([...head, ...new Uint8Array(16), id.length >> 8, id.length & 0xff, ...id, ...key.publicKey]);
  }

  #ceremony({ id }: Key, response: Ceremony['response']): Ceremony {
    const authenticatorAttachment = this.platform ? 'platform' : 'cross-platform';
    return { id, rawId: id, type: 'public-key', authenticatorAttachment, clientExtensionResults: {}, response };
  }
}

/** A new ES256 key (RFC 9053 §7.1.1). */
async function newKey(userHandle: string, alg = -7): Promise<Key> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey);
  const cose = new Map<number, number | Uint8Array>([[1, 2], [3, alg], [-1, 1], [-2, bytesOf(x)], [-3, bytesOf(y)]]); // prettier-ignore
  const id = base64Url(crypto.getRandomValues(new Uint8Array(16)));
  return { id, privateKey, publicKey: isoCBOR.encode(cose), userHandle, discoverable: true };
}

/** Signs authenticator data and the hash of client data, as ASN.1 (WebAuthn Level 3 §6.5.6). */
async function sign({ privateKey }: Key, authData: Uint8Array, clientData: Uint8Array): Promise<Uint8Array> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(clientData)));
  const data = Uint8Array.from([...authData, ...hash]);
  const raw = new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, data));
  const body = [...integer(raw.subarray(0, 32)), ...integer(raw.subarray(32))];
  return Uint8Array.from([0x30, body.length, ...body]);
}

/** A positive ASN.1 integer (ITU-T X.690 §8.3): no leading zeros but the one that keeps it positive. */
function integer(bytes: Uint8Array): number[] {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = [...bytes.subarray(first)];
  const value = (digits[0] ?? 0) > 0x7f ? [0, ...digits] : digits;
  return [0x02, value.length, ...value];
}
