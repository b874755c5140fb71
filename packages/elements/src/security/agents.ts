import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { type Agent, agentOperations, connectKeyOperations, type ConnectKeys } from 'portal-contract';
import type { PortalConnection } from 'portal-sdk';
import { define } from '../shared/define.ts';
import { likingOf } from '../shared/liking.ts';
import { agents as t } from '../shared/messages/en/security/agents.ts';
import { secret } from '../shared/styles/secret.ts';
import { agentRow } from './agent-row.ts';
import { agentsStyles } from './agents.styles.ts';
import { ConnectKeySection } from './connect-key.ts';
import { daysFor } from './days.ts';
import { SectionElement } from './section-element.ts';
import { panel } from './section-parts.ts';
import { ShownOnce } from './shown-once.ts';
import { nearestFirst, thisComputer, type Computer } from './this-computer.ts';

/** What the section shows. */
interface AgentsData {
  readonly agents: readonly Agent[];
  readonly keys: ConnectKeys;
}

/**
 * @summary Offers the device agent for every system, and makes the keys that connect a computer.
 *
 * @event portal-logged-out - The session ended.
 *
 * @csspart panel - The panel.
 * @csspart list - The agents.
 * @csspart row - One of them, or a key that still works.
 * @csspart connect-key - A new key, which is shown once.
 * @csspart secret - The key itself.
 * @csspart dialog - The dialog that asks before a key is revoked.
 * @csspart error - What is wrong.
 */
@define('portal-security-agents')
export class PortalSecurityAgents extends SectionElement<AgentsData> {
  static override styles = [SectionElement.styles, secret, agentsStyles];

  /** What this computer is, once the browser has told. */
  @state() private computer: Computer = { system: undefined, architecture: undefined };

  protected override readonly heading = t.title;
  readonly #keys = new ConnectKeySection(this, {
    changes: this.changes,
    question: this.question,
    shown: new ShownOnce<string>(this, { clock: () => this.client?.clock, session: () => this.session }),
    company: () => this.company,
    time: (at) => daysFor(likingOf(this, this.client)).time(at),
    changed: () => this.reload(),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#lookAround();
  }

  protected override async read(client: PortalConnection): Promise<AgentsData> {
    const [{ items }, keys] = await Promise.all([
      client.send(agentOperations.listAgents),
      client.send(connectKeyOperations.listConnectKeys),
    ]);
    return { agents: items, keys };
  }

  protected override renderSection({ agents, keys }: AgentsData, client: PortalConnection): TemplateResult {
    const { computer } = this;
    const { locale } = likingOf(this, client);
    const list = nearestFirst(agents, computer).map((agent) => agentRow(agent, { client, computer, locale }));
    const content = html`<div class="panel-body">
      <div class="titles">
        <h3 class="subtitle">${t.connect}</h3>
        <p class="small p-muted">${agents.length ? t.connectText : t.none}</p>
      </div>
      ${list.length ? html`<div class="inner" part="list" role="list">${list}</div>` : nothing} ${this.#keys.render(keys)}
    </div>`;
    return panel({ title: t.title, content });
  }

  async #lookAround(): Promise<void> {
    this.computer = await thisComputer(navigator);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-security-agents': PortalSecurityAgents;
  }
}
