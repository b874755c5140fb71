import type { Clock } from 'portal-sdk';
import { downloadText } from '../shared/download-text.ts';
import { type Ed25519Pair, privateFile, publicLine } from './openssh-key.ts';

/** A pair that was made: what may be shown of it. */
export interface CreatedSshKey {
  /** The public key in one line. */
  readonly line: string;
  /** The file that the private key was saved as. */
  readonly fileName: string;
}

/**
 * Makes an Ed25519 pair and has the browser save its private key as a file. That key is nowhere else, and gone when this returns.
 * `undefined` where the browser cannot make one.
 */
export async function createSshKey(name: string, clock: Clock): Promise<CreatedSshKey | undefined> {
  const pair = await newPair();
  if (!pair) return undefined;
  const comment =
    name
      .normalize('NFKD')
      .replaceAll(/[^\w.@-]+/g, '-')
      .replaceAll(/^-+|-+$/g, '') || 'portal';
  const fileName = `id_ed25519_${comment.toLowerCase()}`;
  const [check = 0] = crypto.getRandomValues(new Uint32Array(1));
  downloadText({ name: fileName, text: privateFile(pair, { comment, check }), clock });
  return { line: publicLine(pair, comment), fileName };
}

async function newPair(): Promise<Ed25519Pair | undefined> {
  try {
    const { privateKey } = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
    const { d = '', x = '' } = await crypto.subtle.exportKey('jwk', privateKey);
    return { seed: fromBase64Url(d), point: fromBase64Url(x) };
  } catch {
    // An older browser, or a page that is not secure.
    return undefined;
  }
}

const fromBase64Url = (value: string): Uint8Array =>
  Uint8Array.from(atob(value.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
