/** How the authenticator behaves that a test plugs in. */
export interface AuthenticatorBehaviour {
  /** Whether it is part of this device and can verify a person. Default: yes. */
  readonly platform?: boolean;
  /** What the person does at its prompt. Default: agrees. */
  readonly person?: 'agrees' | 'refuses' | 'waits';
}

/** What a page told the browser of the passkeys that work. */
export interface Signal {
  readonly name: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** An authenticator in software, in place of the browser’s own: real keys and real CBOR, also where a browser has no WebAuthn. */
export interface PluggedIn {
  behaviour: AuthenticatorBehaviour;
  /** What the page has signalled. */
  readonly signals: Signal[];
  /** How often it was asked. */
  asked: number;
  /** Puts the browser’s own one back. */
  remove(): void;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };

/** Plugs one in. */
export function plugIn(behaviour: AuthenticatorBehaviour = {}): PluggedIn {
  const signals: Signal[] = [];
  const create = ({ publicKey, signal }: CredentialCreationOptions): Promise<unknown> => {
    plugged.asked += 1;
    const { person = 'agrees', platform = true } = plugged.behaviour;
    if (person === 'refuses') return Promise.reject(new DOMException('The person said no.', 'NotAllowedError'));
    if (person === 'waits') return untilAborted(signal);
    return newCredential(publicKey as PublicKeyCredentialCreationOptions, platform);
  };
  const note = (name: string) => (details: Record<string, unknown>) => {
    signals.push({ name, details });
    return Promise.resolve();
  };
  const publicKeyCredential = class {
    static isConditionalMediationAvailable = () => Promise.resolve(false);
    static isUserVerifyingPlatformAuthenticatorAvailable = () => Promise.resolve(plugged.behaviour.platform ?? true);
    static signalAllAcceptedCredentials = note('accepted');
    static signalCurrentUserDetails = note('details');
  };
  const restore = [
    replace(navigator, 'credentials', { create, get: () => untilAborted() }),
    replace(window, 'PublicKeyCredential', publicKeyCredential),
  ];
  const plugged: PluggedIn = { behaviour, signals, asked: 0, remove: () => restore.forEach((each) => each()) };
  return plugged;
}

const untilAborted = (signal?: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('Given up.', 'AbortError')));
  });

function replace(target: object, name: string, value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, value });
  return () => void (own ? Object.defineProperty(target, name, own) : Reflect.deleteProperty(target, name));
}

/** A new key pair, attested by nobody (WebAuthn Level 3 §8.7). */
async function newCredential({ challenge, rp }: PublicKeyCredentialCreationOptions, platform: boolean): Promise<object> {
  const id = crypto.getRandomValues(new Uint8Array(16));
  const clientData = { type: 'webauthn.create', challenge: base64Url(challenge as ArrayBuffer), origin: location.origin };
  const attestation = [...map(3), ...text('fmt'), ...text('none'), ...text('attStmt'), ...map(0)];
  const data = await authenticatorData(rp.id ?? location.hostname, id);
  const json = {
    id: base64Url(id),
    rawId: base64Url(id),
    type: 'public-key',
    authenticatorAttachment: platform ? 'platform' : 'cross-platform',
    clientExtensionResults: {},
    response: {
      clientDataJSON: base64Url(new TextEncoder().encode(JSON.stringify({ ...clientData, crossOrigin: false }))),
      attestationObject: base64Url(Uint8Array.from([...attestation, ...text('authData'), ...bytes(data)])),
      transports: platform ? ['internal'] : ['usb'],
    },
  };
  return { toJSON: () => json };
}

/** WebAuthn Level 3 §6.1: the person was there, was verified, and a new ES256 key (RFC 9053 §7.1.1) is attested. */
async function authenticatorData(rpId: string, id: Uint8Array): Promise<Uint8Array> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(rpId));
  const { publicKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  const [x, y] = [point.slice(1, 33), point.slice(33)];
  const key = [...map(5), 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, ...bytes(x), 0x22, ...bytes(y)];
  return Uint8Array.from([...new Uint8Array(hash), 0x45, 0, 0, 0, 0, ...new Uint8Array(16), 0, id.length, ...id, ...key]);
}

/** CBOR (RFC 8949 §3.1), as far as it is needed here. */
const map = (size: number): number[] => [0xa0 + size];
const text = (value: string): number[] => [0x60 + value.length, ...new TextEncoder().encode(value)];
const bytes = (value: Uint8Array): number[] => [0x58, value.length, ...value];

function base64Url(value: ArrayBuffer | Uint8Array): string {
  const binary = Array.from(new Uint8Array(value), (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
