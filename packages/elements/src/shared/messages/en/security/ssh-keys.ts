import type { SshKeyKind, SshKeyReason } from 'portal-contract/ssh-key';
import { section } from './section.ts';

const damaged = 'This key is damaged or incomplete. Copy the whole line again.';

/** Why a text is not taken as a public key. A reason without a sentence does not compile. */
const reasons: Record<SshKeyReason, (rsaBits: number) => string> = {
  empty: () => 'Paste a public key, or choose its file.',
  'private-key': () =>
    'That’s a private key. Never share it. Paste the public key instead; it starts with “ssh-ed25519” or “ssh-rsa”.',
  'several-lines': () => 'A public key is one line. Paste one key at a time.',
  'control-character': () => 'There’s a character in this key that can’t be seen. Copy it again from its file.',
  'other-format': () => 'This is another format. Paste the line from the file ending in .pub.',
  options: () => 'Leave out what stands before the key. It starts with “ssh-ed25519” or “ssh-rsa”.',
  certificate: () => 'That’s a certificate. Paste the public key it was made for.',
  dss: () => 'DSA keys aren’t safe any more. Use an Ed25519 key.',
  'unknown-type': () => 'This isn’t a public key we know. It starts with “ssh-ed25519” or “ssh-rsa”.',
  damaged: () => damaged,
  'wrong-blob-type': () => 'This key isn’t of the type it starts with. Copy the whole line again.',
  'trailing-bytes': () => damaged,
  'rsa-too-short': (rsaBits) => `This RSA key is too short. Use one of at least ${rsaBits} bits, or an Ed25519 key.`,
  'too-long': () => 'This is too long for a public key.',
};

const families: Record<Exclude<SshKeyKind, 'ssh-rsa'>, string> = {
  'ssh-ed25519': 'Ed25519',
  'sk-ssh-ed25519@openssh.com': 'Ed25519, security key',
  'ecdsa-sha2-nistp256': 'ECDSA P-256',
  'ecdsa-sha2-nistp384': 'ECDSA P-384',
  'ecdsa-sha2-nistp521': 'ECDSA P-521',
  'sk-ecdsa-sha2-nistp256@openssh.com': 'ECDSA, security key',
};

/** The type of a key in words; one that is new reads as it is written. */
const kind = ({ kind: name, bits }: { readonly kind: string; readonly bits: number }): string => {
  if (name === 'ssh-rsa') return `RSA ${bits}`;
  return Object.hasOwn(families, name) ? families[name as keyof typeof families] : name;
};

/** What `<portal-security-ssh-keys>` says. */
export const sshKeys = {
  ...section,
  title: 'SSH keys',
  add: 'Add key',
  emptyText: 'Reach servers with a key instead of a password. Add the public key of this computer.',
  kind,
  tooShort: 'Shorter than is safe today. Replace it with an Ed25519 key.',
  used: (added: string, used: string | undefined): string =>
    used === undefined ? `Added ${added}, never used` : `Added ${added}, last used ${used}`,
  copyNamed: (name: string): string => `Copy the fingerprint of ${name}`,
  nameLabel: 'Name',
  removeTitle: (name: string): string => `Remove “${name}”?`,
  removeText: 'Servers that trust this key won’t let you in with it any more. You can add it again later.',
  reason: 'Confirm it’s you to change your SSH keys.',
  full: (limit: number): string => `You have ${limit} keys, as many as you can. Remove one to add another.`,
};

/** What the dialog says that adds a key. */
export const addSshKey = {
  ...section,
  title: 'Add an SSH key',
  text: 'Paste the public key, usually the file ending in .pub.',
  nameLabel: 'Name',
  nameMissing: 'Give the key a name, such as the computer it’s on.',
  keyLabel: 'Public key',
  choose: 'Choose a file',
  drop: 'or drop it here',
  submit: 'Add key',
  adding: 'Adding…',
  kind,
  reasons,
  unknownReason: 'This key isn’t accepted.',
  duplicate: (name: string | undefined): string =>
    name === undefined ? 'You have this key already.' : `You have this key already, as “${name}”.`,
  noKey: 'No key yet?',
  create: 'Create one here',
  created: (file: string): string =>
    `The private key was saved as “${file}”. Move it to the .ssh folder of this computer. It isn’t kept or shown anywhere else.`,
  cannotCreate:
    'This browser can’t create keys. Run “ssh-keygen -t ed25519” in a terminal, then paste the file ending in .pub.',
};
