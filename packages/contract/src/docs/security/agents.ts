import { Agent, agentOperations, Agents } from '../../security/agents.ts';
import { document, documentOperations } from '../registry.ts';

const linux: Agent = {
  system: 'linux',
  architecture: 'x64',
  format: 'deb',
  version: '2.4.1',
  minimumVersion: 'Debian 12, Ubuntu 22.04',
  url: 'https://intranet.northwind.example/downloads/northwind-agent_2.4.1_amd64.deb',
  fileName: 'northwind-agent_2.4.1_amd64.deb',
  size: 42_991_616,
  sha256: '9f2feb0f1ef425b292f2f94bc8482494df430413ef9f2e5b1a8c3d0a7c5b6e21',
  install: 'sudo apt install ./northwind-agent_2.4.1_amd64.deb',
};

export const agentDocs = [
  document(Agent, {
    id: 'Agent',
    description: 'The agent for one operating system and architecture: a file to download and install.',
    members: {
      system: '`macos`, `windows`, `linux`; a client shows any other name as it is.',
      architecture: '`arm64`, `x64`, or `universal` for both.',
      format: 'The kind of file, as its name ends: `pkg`, `msi`, `deb`, `rpm`.',
      minimumVersion: 'The oldest version of the system that it runs on, as its makers write it.',
      url: 'Where the file is: https, or on the endpoint’s origin.',
      size: 'Bytes.',
      sha256: 'SHA-256 of the file: 64 hexadecimal digits, in lower case.',
      install:
        'The command that installs it, in the folder of the file. It asks for the connect key itself, so that the key stands in no history of commands.',
    },
    examples: [linux],
  }),
  document(Agents, {
    id: 'Agents',
    description: 'The agents that can be downloaded.',
    examples: [{ items: [linux] }, { items: [] }],
  }),
];

export const agentGroup = documentOperations(agentOperations, {
  name: 'Device agent',
  description: 'The program that links a computer to a person’s account.',
  operations: {
    listAgents: { description: 'The agents, one for every operating system, architecture and kind of file.' },
  },
});
