import { AddSshKey, RenameSshKey, SshKey, sshKeyOperations, SshKeys } from '../../security/ssh-keys.ts';
import { document, documentOperations } from '../registry.ts';

const publicKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKr6BGldwF2K0qa4GwxPZ8Kk0DZ0YyPL0oRXGZ0r2ldM astrid@macbook';

const macbook: SshKey = {
  id: 'ssh-macbook',
  name: 'MacBook Pro',
  kind: 'ssh-ed25519',
  bits: 256,
  fingerprint: 'SHA256:Oy5BCnLeTIcd7Lek7D3kbrReSw1y/A6wDoYa6kvnTts',
  publicKey,
  createdAt: '2026-03-08T09:12:00Z',
  lastUsedAt: '2026-05-31T16:40:00Z',
};

const id = {
  description: 'The key, as in the list. Somebody else’s is `not-found`, like one that nobody has.',
  example: macbook.id,
};

export const sshKeyDocs = [
  document(SshKey, {
    id: 'SshKey',
    description: 'A public SSH key of a person.',
    members: {
      kind: 'The type as it stands before the key: `ssh-ed25519`, `ssh-rsa`, `ecdsa-sha2-nistp256`, `ecdsa-sha2-nistp384`, `ecdsa-sha2-nistp521`, `sk-ssh-ed25519@openssh.com`, `sk-ecdsa-sha2-nistp256@openssh.com`.',
      bits: 'Bits of the modulus, or of the curve. An RSA key may have fewer than `rsaBits` if it is older than that rule.',
      fingerprint: 'As `ssh-keygen -l` shows it: `SHA256:` and the SHA-256 of the decoded key in base64 without padding.',
      publicKey: 'The key in one line: type, base64 and perhaps a comment.',
      lastUsedAt: 'When it last opened something. Absent: never.',
    },
    examples: [macbook],
  }),
  document(SshKeys, {
    id: 'SshKeys',
    description: 'The SSH keys of a person, oldest first, and what a new one must satisfy.',
    members: { limit: 'Keys that a person may have.', rsaBits: 'Bits that a new RSA key must have, at least 2048.' },
    examples: [
      { items: [macbook], limit: 20, rsaBits: 3072 },
      { items: [], limit: 20, rsaBits: 3072 },
    ],
  }),
  document(AddSshKey, {
    id: 'AddSshKey',
    description: 'A public key to add.',
    members: {
      name: 'What the person calls it: 1 to 128 characters in one line, and not only blanks.',
      publicKey: 'One line: type, base64 and perhaps a comment. Never a private key.',
    },
    examples: [{ name: macbook.name, publicKey }],
  }),
  document(RenameSshKey, {
    id: 'RenameSshKey',
    description: 'Another name for a key.',
    examples: [{ name: 'Old MacBook' }],
  }),
];

export const sshKeyGroup = documentOperations(sshKeyOperations, {
  name: 'SSH keys',
  description: 'The public keys with which a person reaches servers.',
  operations: {
    listSshKeys: { description: 'The SSH keys of this person, oldest first.' },
    addSshKey: {
      description:
        'Adds a public key. `ssh-key-rejected` says why one is not taken in `reason`: `private-key` (nothing of it is kept or logged), `several-lines`, `control-character`, `other-format`, `options` (something stands before the type), `certificate`, `dss`, `unknown-type`, `damaged`, `wrong-blob-type`, `trailing-bytes`, `rsa-too-short`, `too-long` or `empty`. A key that the person has already is a `duplicate`.',
    },
    renameSshKey: { description: 'Gives a key another name. The same name is no change.', params: { id } },
    removeSshKey: { description: 'Removes a key. It opens nothing from now on.', params: { id } },
  },
});
