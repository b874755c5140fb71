import type { Agent } from 'portal-contract';
import { sha256 } from 'hash-wasm';
import type { Context } from '../context.ts';
import type { Handler } from '../handler.ts';
import { posixScript, windowsScript } from './agent-scripts.ts';

/** A downloadable agent and what is in its file. */
export interface AgentFile {
  readonly agent: Omit<Agent, 'url' | 'size' | 'sha256'>;
  readonly content: Uint8Array<ArrayBuffer>;
}

const version = '2.4.1';

interface Build {
  readonly system: 'macos' | 'windows' | 'linux';
  readonly architecture: 'arm64' | 'x64';
  readonly minimumVersion?: string;
}

const builds: readonly Build[] = [
  { system: 'macos', architecture: 'arm64', minimumVersion: '13' },
  { system: 'macos', architecture: 'x64', minimumVersion: '13' },
  { system: 'windows', architecture: 'x64', minimumVersion: '10' },
  { system: 'windows', architecture: 'arm64', minimumVersion: '11' },
  { system: 'linux', architecture: 'x64' },
  { system: 'linux', architecture: 'arm64' },
];

/** Where an agent sends the connect key of whoever installs it. */
export const connectPath = '/_mock/connect';

/** The agents of this mock: small scripts that do ask for a connect key and use it. */
export function agentFiles({ endpoint }: Pick<Context, 'endpoint'>): readonly AgentFile[] {
  const connect = `${endpoint.origin}${connectPath}`;
  return builds.map((build) => {
    const windows = build.system === 'windows';
    const format = windows ? 'ps1' : 'sh';
    const fileName = `northwind-agent-${version}-${build.system}-${build.architecture}.${format}`;
    const source = (windows ? windowsScript : posixScript)({ ...build, version, connect });
    const install = windows ? `powershell -ExecutionPolicy Bypass -File .\\${fileName}` : `sh ${fileName}`;
    return { agent: { ...build, version, format, fileName, install }, content: new TextEncoder().encode(source) };
  });
}

export const listAgents: Handler<'listAgents'> = async ({ context }) => ({
  items: await Promise.all(
    agentFiles(context).map(async ({ agent, content }) => ({
      ...agent,
      url: `${context.endpoint.origin}/_mock/agents/${agent.fileName}`,
      size: content.length,
      sha256: await sha256(content),
    })),
  ),
});
