import { section } from './section.ts';

const systems: Readonly<Record<string, string>> = { macos: 'macOS', windows: 'Windows', linux: 'Linux' };
const architectures: Readonly<Record<string, string>> = { x64: '64-bit (x64)', arm64: 'ARM', universal: 'any processor' };
const macs: Readonly<Record<string, string>> = { x64: 'Intel', arm64: 'Apple silicon' };

const wordFor = (words: Readonly<Record<string, string>>, name: string): string =>
  Object.hasOwn(words, name) ? (words[name] ?? name) : name;

/** What `<portal-security-agents>` says. */
export const agents = {
  ...section,
  title: 'Device agent',
  connect: 'Connect another computer',
  connectText: 'Install the agent, then enter a connect key when it asks.',
  none: 'There’s no agent to download yet.',
  /** A system and its architecture; what is new reads as it is written. */
  system: (system: string, architecture: string): string => {
    const words = system === 'macos' ? { ...architectures, ...macs } : architectures;
    return `${wordFor(systems, system)}, ${wordFor(words, architecture)}`;
  },
  minimum: (version: string): string => `${version} or later`,
  version: (version: string): string => `Version ${version}`,
  thisComputer: 'This computer',
  download: 'Download',
  downloadNamed: (name: string): string => `Download for ${name}`,
  more: 'Install and check',
  install: 'Install it with this command, in the folder of the file:',
  copyInstall: (name: string): string => `Copy the command for ${name}`,
  checksum: 'SHA-256 of the file, to compare:',
  copyChecksum: (name: string): string => `Copy the SHA-256 for ${name}`,
};

/** What is said of connect keys. */
export const connectKeys = {
  ...section,
  title: 'Connect key',
  text: 'A connect key links a new computer to your account. It works once and lasts one hour.',
  generate: 'Generate connect key',
  generating: 'Generating…',
  shownTitle: 'Your connect key.',
  shown: (time: string): string => `Shown once. Works for one computer until ${time}.`,
  left: (clock: string): string => `${clock} left`,
  done: 'I’ve entered it',
  hidden: 'Your connect key isn’t shown any more. If you haven’t entered it yet, generate a new one.',
  waiting: 'Keys that still work',
  begins: (prefix: string): string => `${prefix}…`,
  until: (time: string): string => `Not used yet. Works until ${time}.`,
  revoke: 'Revoke',
  revokeNamed: (prefix: string): string => `Revoke ${prefix}`,
  revokeTitle: (prefix: string): string => `Revoke “${prefix}…”?`,
  revokeText: 'A computer that hasn’t used this key can’t be connected with it any more.',
  reason: 'Confirm it’s you to connect a computer.',
};
