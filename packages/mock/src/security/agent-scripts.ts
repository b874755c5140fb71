/** What a script of an agent is made from. */
export interface ScriptFacts {
  readonly system: string;
  readonly architecture: string;
  readonly version: string;
  /** The address that takes connect keys. */
  readonly connect: string;
}

/** The agent for macOS and Linux: reads the key without showing it, and hands it to curl on its standard input. */
export const posixScript = ({ system, architecture, version, connect }: ScriptFacts): string => `#!/bin/sh
# Northwind agent ${version} for ${system} on ${architecture}.
set -eu
printf 'Connect key: '
trap 'stty echo 2>/dev/null || true' EXIT
stty -echo 2>/dev/null || true
read -r key
printf '\\n'
printf '%s' "$key" | curl --fail --silent --show-error --header 'Content-Type: text/plain' --data-binary @- '${connect}'
printf '\\n'
`;

/** The agent for Windows. */
export const windowsScript = ({
  system,
  architecture,
  version,
  connect,
}: ScriptFacts): string => `# Northwind agent ${version} for ${system} on ${architecture}.
$ErrorActionPreference = 'Stop'
$secret = Read-Host 'Connect key' -AsSecureString
$key = [System.Net.NetworkCredential]::new('', $secret).Password
Invoke-RestMethod -Method Post -Uri '${connect}' -ContentType 'text/plain' -Body $key
`;
