import type { ReactiveControllerHost } from 'lit';
import { parseSshKey, sshFingerprint, type SshKeyReason, type SshPublicKey } from 'portal-contract/ssh-key';

/** What was made of a text. */
export type SshKeyState =
  | { readonly status: 'empty' }
  | { readonly status: 'refused'; readonly reason: SshKeyReason }
  | { readonly status: 'read'; readonly key: SshPublicKey; readonly fingerprint: string | undefined };

/** Bytes of the largest file that is looked into: no public key has a tenth of it. */
const largestFile = 65_536;

/** Reads what is pasted, dropped or chosen, in the browser. What is no public key goes nowhere. */
export class SshKeyReader {
  readonly #host: ReactiveControllerHost;
  #state: SshKeyState = { status: 'empty' };

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get state(): SshKeyState {
    return this.#state;
  }

  forget(): void {
    this.#set({ status: 'empty' });
  }

  /** Reads a text. Resolves when the fingerprint is there. */
  async read(text: string, rsaBits: number): Promise<void> {
    const reading = parseSshKey(text, { rsaBits });
    if ('reason' in reading) {
      this.#set(reading.reason === 'empty' ? { status: 'empty' } : { status: 'refused', ...reading });
      return;
    }
    const shown: SshKeyState = { status: 'read', key: reading.key, fingerprint: undefined };
    this.#set(shown);
    // Without a secure context there is nothing to make it with: the server tells it later.
    const fingerprint = await sshFingerprint(reading.key).catch(() => undefined);
    if (this.#state === shown) this.#set({ ...shown, fingerprint });
  }

  /** Reads a file, and returns its text where that may be shown: a private key may not. */
  async readFile(file: Blob, rsaBits: number): Promise<string | undefined> {
    const text = file.size > largestFile ? undefined : await file.text();
    if (text === undefined) this.refuse('too-long');
    else await this.read(text, rsaBits);
    return this.#state.status === 'read' ? this.#state.key.line : undefined;
  }

  refuse(reason: SshKeyReason): void {
    this.#set({ status: 'refused', reason });
  }

  #set(state: SshKeyState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
