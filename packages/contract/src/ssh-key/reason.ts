/**
 * Why a text is not taken as a public SSH key:
 * - `empty`: there is nothing in it;
 * - `private-key`: it is, or holds, a private key, which must go nowhere;
 * - `several-lines`: there is a line break in it;
 * - `control-character`: there is another character in it that nobody sees;
 * - `other-format`: a public key, but not in one line as OpenSSH writes it (RFC 4716, PEM);
 * - `options`: something stands before the type, such as `command="…"` or a host name;
 * - `certificate`: a certificate instead of a key;
 * - `dss`: DSA, which OpenSSH has given up;
 * - `unknown-type`: none of the types that are taken;
 * - `damaged`: not base64, cut off, or no key of its type;
 * - `wrong-blob-type`: what is encoded is of another type than stands before it;
 * - `trailing-bytes`: more is encoded than the key;
 * - `rsa-too-short`: an RSA key with fewer bits than are asked for;
 * - `too-long`: longer than any key.
 */
export type SshKeyReason =
  | 'empty'
  | 'private-key'
  | 'several-lines'
  | 'control-character'
  | 'other-format'
  | 'options'
  | 'certificate'
  | 'dss'
  | 'unknown-type'
  | 'damaged'
  | 'wrong-blob-type'
  | 'trailing-bytes'
  | 'rsa-too-short'
  | 'too-long';

/** Thrown inside the parser, and caught at its edge. */
export class Refused extends Error {
  readonly reason: SshKeyReason;

  constructor(reason: SshKeyReason) {
    super(reason);
    this.reason = reason;
  }
}
