import type { Account } from '../accounts.ts';
import type { Context } from '../context.ts';

/** The changes that their owner is told of by mail. */
export type MailedChange =
  | 'password-changed'
  | 'factor-added'
  | 'factor-replaced'
  | 'factor-renamed'
  | 'factor-removed'
  | 'recovery-codes-replaced'
  | 'ssh-key-added'
  | 'ssh-key-renamed'
  | 'ssh-key-removed'
  | 'connect-key-created'
  | 'connect-key-revoked'
  | 'session-ended'
  | 'sessions-ended';

interface Words {
  readonly subject: string;
  readonly text: (name: string) => string;
}

const words: Readonly<Record<MailedChange, Words>> = {
  'password-changed': {
    subject: 'Your password was changed',
    text: () => 'Your password was changed. Device log-in ends with the old one.',
  },
  'factor-added': {
    subject: 'A new way to log in was added to your account',
    text: (name) => `“${name}” was added to your account as a way to log in.`,
  },
  'factor-replaced': {
    subject: 'A way to log in was replaced',
    text: (name) => `“${name}” was set up anew. What was there in its place does not work any more.`,
  },
  'factor-renamed': {
    subject: 'A way to log in has another name',
    text: (name) => `One of your ways to log in is called “${name}” now.`,
  },
  'factor-removed': {
    subject: 'A way to log in was removed from your account',
    text: (name) => `“${name}” was removed from your account. It does not log you in any more.`,
  },
  'recovery-codes-replaced': {
    subject: 'You have new recovery codes',
    text: () => 'New recovery codes were made. The ones before do not work any more.',
  },
  'ssh-key-added': {
    subject: 'An SSH key was added to your account',
    text: (name) => `“${name}” was added to your SSH keys.`,
  },
  'ssh-key-renamed': {
    subject: 'An SSH key of yours has another name',
    text: (name) => `One of your SSH keys is called “${name}” now.`,
  },
  'ssh-key-removed': {
    subject: 'An SSH key was removed from your account',
    text: (name) => `“${name}” was removed from your SSH keys. It opens nothing any more.`,
  },
  'connect-key-created': {
    subject: 'A connect key was made for your account',
    text: (name) => `A key that begins with ${name} was made. It links one computer to your account within an hour.`,
  },
  'connect-key-revoked': {
    subject: 'A connect key of yours was revoked',
    text: (name) => `The connect key that begins with ${name} does not work any more.`,
  },
  'session-ended': {
    subject: 'You were logged out on a device',
    text: (name) => `You were logged out${name === '' ? '' : ` on ${name}`}.`,
  },
  'sessions-ended': {
    subject: 'You were logged out everywhere else',
    text: () => 'You were logged out everywhere but in the browser that asked for it.',
  },
};

/** Tells the owner what was changed. */
export function mailChange(
  { outbox, clock }: Context,
  { email }: Account,
  { kind, subject: name = '' }: { readonly kind: MailedChange; readonly subject?: string },
): void {
  const { subject, text } = words[kind];
  outbox.push({
    at: new Date(clock.now()).toISOString(),
    to: email,
    subject,
    text: `${text(name)} If it was not you, contact IT: it@northwind.example.`,
  });
}
