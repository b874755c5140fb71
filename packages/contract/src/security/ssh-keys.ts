import * as z from 'zod/mini';
import { Id } from '../id.ts';
import type { Operation } from '../operation.ts';
import { Timestamp } from '../timestamp.ts';

/** A public SSH key of a person. */
export const SshKey = z.object({
  id: Id,
  /** What the person calls it. */
  name: z.string(),
  /** The type as it stands before the key: `ssh-ed25519`, `ssh-rsa`, … */
  kind: z.string(),
  /** Bits of the modulus, or of the curve. */
  bits: z.int(),
  /** As `ssh-keygen -l` shows it: `SHA256:` and 43 characters. */
  fingerprint: z.string(),
  /** The key in one line: type, base64 and perhaps a comment. */
  publicKey: z.string(),
  createdAt: Timestamp,
  /** When it last opened something. Absent: never. */
  lastUsedAt: z.optional(Timestamp),
});
export type SshKey = z.infer<typeof SshKey>;

/** The SSH keys of a person, oldest first, and what a new one must satisfy. */
export const SshKeys = z.object({
  items: z.array(SshKey),
  /** Keys that a person may have. */
  limit: z.int(),
  /** Bits that a new RSA key must have. */
  rsaBits: z.int(),
});
export type SshKeys = z.infer<typeof SshKeys>;

/** What a person calls a key: 1 to 128 characters in one line, and not only blanks. */
const Name = z.string().check(z.maxLength(128), z.regex(/^(?=.*\S)[^\p{Cc}]+$/u));

/** A public key to add. */
export const AddSshKey = z.strictObject({
  name: Name,
  /** One line: type, base64 and perhaps a comment. */
  publicKey: z.string().check(z.minLength(1), z.maxLength(65_536)),
});
export type AddSshKey = z.infer<typeof AddSshKey>;

/** Another name for a key. */
export const RenameSshKey = z.strictObject({ name: Name });
export type RenameSshKey = z.infer<typeof RenameSshKey>;

const params = z.object({ id: Id });

export const sshKeyOperations = {
  /** The SSH keys of this person. */
  listSshKeys: {
    method: 'get',
    path: '/me/ssh-keys',
    summary: 'List the SSH keys',
    response: SshKeys,
    auth: 'session',
    problems: [],
  },
  /** Adds a public key; `ssh-key-rejected` says in `reason` why one is not taken. */
  addSshKey: {
    method: 'post',
    path: '/me/ssh-keys',
    summary: 'Add an SSH key',
    body: AddSshKey,
    response: SshKey,
    status: 201,
    auth: 'step-up',
    problems: ['step-up-required', 'ssh-key-rejected', 'duplicate', 'limit-reached', 'validation-failed'],
  },
  /** Gives a key another name. */
  renameSshKey: {
    method: 'patch',
    path: '/me/ssh-keys/{id}',
    summary: 'Rename an SSH key',
    params,
    body: RenameSshKey,
    response: SshKey,
    auth: 'step-up',
    problems: ['step-up-required', 'validation-failed'],
  },
  /** Removes a key: it opens nothing from now on. */
  removeSshKey: {
    method: 'delete',
    path: '/me/ssh-keys/{id}',
    summary: 'Remove an SSH key',
    params,
    auth: 'step-up',
    problems: ['step-up-required'],
  },
} as const satisfies Record<string, Operation>;
