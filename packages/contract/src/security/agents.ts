import * as z from 'zod/mini';
import type { Operation } from '../operation.ts';

/** What an agent runs on. A client that does not know a system shows its name as it is. */
export type AgentSystem = 'macos' | 'windows' | 'linux';

/** The agent for one operating system and architecture: a file to download and install. */
export const Agent = z.object({
  /** See {@link AgentSystem}. */
  system: z.string(),
  /** `arm64`, `x64`, or `universal` for both. */
  architecture: z.string(),
  /** The kind of file, as its name ends: `pkg`, `msi`, `deb`, `rpm`. */
  format: z.string(),
  version: z.string(),
  /** The oldest version of the system that it runs on, as its makers write it: `13`. */
  minimumVersion: z.optional(z.string()),
  /** Where the file is: https, or on the endpoint's origin. */
  url: z.string(),
  /** What the file is called. */
  fileName: z.string(),
  /** Bytes. */
  size: z.int(),
  /** SHA-256 of the file: 64 hexadecimal digits, in lower case. */
  sha256: z.string().check(z.regex(/^[\da-f]{64}$/)),
  /** The command that installs it, in the folder of the file. It asks for the connect key itself. */
  install: z.optional(z.string()),
});
export type Agent = z.infer<typeof Agent>;

/** The agents that can be downloaded. */
export const Agents = z.object({ items: z.array(Agent) });
export type Agents = z.infer<typeof Agents>;

export const agentOperations = {
  /** The agents, one for every operating system, architecture and kind of file. */
  listAgents: {
    method: 'get',
    path: '/agents',
    summary: 'List the device agents',
    response: Agents,
    auth: 'session',
    problems: [],
  },
} as const satisfies Record<string, Operation>;
