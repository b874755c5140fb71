/** How the browser behaves where it would ask the person for a passkey, which no story can answer. */
export interface Authenticator {
  /** What becomes of the browser's prompt: it stays open, or the person says no. */
  prompt: 'waits' | 'refused';
  /** Whether this device can verify a person itself. */
  device?: boolean;
}

/** Takes the place of the browser's own WebAuthn, also where there is none. Returns what puts it back. */
export function replaceAuthenticator({ prompt, device = false }: Authenticator): () => void {
  const ask = (options?: CredentialRequestOptions | CredentialCreationOptions): Promise<never> =>
    prompt === 'waits' || (options && 'mediation' in options) ? untilAborted(options?.signal) : refuse();
  const restore = [
    replace(navigator, 'credentials', { get: ask, create: ask }),
    replace(window, 'PublicKeyCredential', publicKeyCredential(device)),
  ];
  return () => restore.forEach((each) => each());
}

const refuse = (): Promise<never> => Promise.reject(new DOMException('The person said no.', 'NotAllowedError'));

const untilAborted = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('Given up.', 'AbortError')));
  });

/** What a page asks the browser about its authenticators. */
const publicKeyCredential = (device: boolean): object =>
  class {
    static isConditionalMediationAvailable = (): Promise<boolean> => Promise.resolve(true);
    static isUserVerifyingPlatformAuthenticatorAvailable = (): Promise<boolean> => Promise.resolve(device);
  };

function replace(target: object, name: string, value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, value });
  return () => void (own ? Object.defineProperty(target, name, own) : Reflect.deleteProperty(target, name));
}
