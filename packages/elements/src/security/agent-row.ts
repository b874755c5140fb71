import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Agent } from 'portal-contract';
import { allowedUrl, type PortalConnection } from 'portal-sdk';
import { copyButton } from '../shared/copy-button.ts';
import '../shared/icon.ts';
import { desktop } from '../shared/icons/desktop.ts';
import { download } from '../shared/icons/download.ts';
import { laptop } from '../shared/icons/laptop.ts';
import { terminal } from '../shared/icons/terminal.ts';
import { agents as t } from '../shared/messages/en/security/agents.ts';
import { fileSize } from './file-size.ts';
import { isFor, type Computer } from './this-computer.ts';

const icons: Readonly<Record<string, SVGTemplateResult>> = { macos: laptop, linux: terminal };

export interface AgentRowOptions {
  readonly client: PortalConnection;
  readonly computer: Computer;
  readonly locale: string;
}

/** One agent: what it is for, where it is, and how it is installed and checked. */
export function agentRow(agent: Agent, { client, computer, locale }: AgentRowOptions): TemplateResult {
  const name = t.system(agent.system, agent.architecture);
  const minimum = agent.minimumVersion === undefined ? [] : [t.minimum(agent.minimumVersion)];
  const facts = [...minimum, t.version(agent.version), fileSize(agent.size, locale)].join(' · ');
  const href = allowedUrl(agent.url, { base: client.endpoint })?.href;
  return html`<div role="listitem">
    <div class="row" part="row">
      <portal-icon .icon=${icons[agent.system] ?? desktop}></portal-icon>
      <span class="row-main">
        <span class="row-title">
          ${name} ${isFor(agent, computer) ? html`<span class="p-badge p-badge-accent">${t.thisComputer}</span>` : nothing}
        </span>
        <span class="row-meta">${facts}</span>
      </span>
      <span class="row-end">${href === undefined ? nothing : downloadLink(href, { name, fileName: agent.fileName })}</span>
    </div>
    ${more(agent, { name, client })}
  </div>`;
}

const downloadLink = (href: string, { name, fileName }: { name: string; fileName: string }): TemplateResult =>
  html`<a class="p-btn p-btn-sm" href=${href} download=${fileName} aria-label=${t.downloadNamed(name)}>
    <portal-icon class="p-icon-sm" .icon=${download}></portal-icon>${t.download}
  </a>`;

/** How it is installed, and what its checksum is. */
const more = (
  { install, sha256 }: Agent,
  { name, client: { clock } }: { name: string; client: PortalConnection },
): TemplateResult =>
  html`<details class="more">
    <summary>${t.more}<span class="p-vh">: ${name}</span></summary>
    ${
      install === undefined
        ? nothing
        : html`<p>${t.install}</p>
            <div class="p-secret">
              <code>${install}</code>
              ${copyButton({ text: install, clock, label: t.copyInstall(name), source: codeBefore })}
            </div>`
    }
    <p>${t.checksum}</p>
    <div class="p-secret">
      <code>${sha256}</code>${copyButton({ text: sha256, clock, label: t.copyChecksum(name), source: codeBefore })}
    </div>
  </details>`;

const codeBefore = (button: Element): Element | null | undefined => button.parentElement?.querySelector('code');
