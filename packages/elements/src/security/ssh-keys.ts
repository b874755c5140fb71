import { html, type nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { type SshKey, sshKeyOperations, type SshKeys } from 'portal-contract';
import type { PortalConnection } from 'portal-sdk';
import { define } from '../shared/define.ts';
import '../shared/icon.ts';
import { plus } from '../shared/icons/plus.ts';
import { terminal } from '../shared/icons/terminal.ts';
import { sshKeys as t } from '../shared/messages/en/security/ssh-keys.ts';
import { AddSshKey } from './add-ssh-key.ts';
import { momentsFor } from './moments.ts';
import { renameRow } from './row-rename.ts';
import { SectionElement } from './section-element.ts';
import { failure, panel } from './section-parts.ts';
import { sshKeyRow } from './ssh-key-row.ts';
import { sshKeysStyles } from './ssh-keys.styles.ts';

/**
 * @summary Shows the public SSH keys of a person, adds, renames and removes them.
 *
 * @event portal-logged-out - The session ended.
 *
 * @csspart panel - The panel.
 * @csspart list - The keys.
 * @csspart row - One of them.
 * @csspart dialog - The dialog that adds one, or asks before one is removed.
 * @csspart field - A field of it.
 * @csspart input - What is typed into.
 * @csspart error - What is wrong.
 */
@define('portal-security-ssh-keys')
export class PortalSecuritySshKeys extends SectionElement<SshKeys> {
  static override styles = [SectionElement.styles, sshKeysStyles];

  /** The key whose name is being changed. */
  @state() private renaming: string | undefined;

  protected override readonly heading = t.title;
  readonly #moments = momentsFor(this);
  readonly #add = new AddSshKey(this, {
    changes: this.changes,
    keys: () => this.data,
    company: () => this.company,
    added: () => void this.#refresh(),
  });

  protected override read(client: PortalConnection): Promise<SshKeys> {
    return client.send(sshKeyOperations.listSshKeys);
  }

  protected override renderSection({ items, limit, rsaBits }: SshKeys): TemplateResult {
    const full = items.length >= limit;
    const action = html`<button type="button" class="p-btn p-btn-sm" ?disabled=${full} @click=${this.#add.open}>
      <portal-icon class="p-icon-sm" .icon=${plus}></portal-icon>${t.add}
    </button>`;
    const content = items.length
      ? html`<div class="rows" part="list" role="list">${items.map((key) => this.#row(key, rsaBits))}</div>`
      : html`<div class="panel-body"><p class="p-muted">${t.emptyText}</p></div>`;
    return html`${panel({ title: t.title, text: full ? t.full(limit) : undefined, action, content })} ${this.#add.render()}`;
  }

  #row(key: SshKey, rsaBits: number): TemplateResult {
    const error = failure(this.changes.failureOf(key.id), this.company);
    if (this.renaming === key.id) return html`<div role="listitem">${this.#rename(key, error)}</div>`;
    return sshKeyRow(key, {
      rsaBits,
      moments: this.#moments(),
      clock: this.client?.clock,
      error,
      busy: this.changes.pending === key.id,
      rename: () => {
        this.changes.forget();
        this.renaming = key.id;
        void this.#focusName();
      },
      remove: () => void this.#remove(key),
    });
  }

  #rename({ id, name }: SshKey, error: TemplateResult | typeof nothing): TemplateResult {
    return renameRow({
      name,
      label: t.nameLabel,
      icon: terminal,
      pending: this.changes.pending === id,
      error,
      save: (typed) => void this.#save(id, typed),
      cancel: () => (this.renaming = undefined),
    });
  }

  async #save(id: string, name: string): Promise<void> {
    const rename = sshKeyOperations.renameSshKey;
    const made = await this.changes.make(id, (client, sending) => client.send(rename, { id, body: { name } }, sending), t);
    if (!made) return;
    await this.reload();
    this.renaming = undefined;
    await this.focusHeading();
  }

  async #remove({ id, name }: SshKey): Promise<void> {
    const sure = await this.question.ask({ title: t.removeTitle(name), text: t.removeText, go: t.remove });
    if (!sure) return;
    const made = await this.changes.make(
      id,
      (client, sending) => client.send(sshKeyOperations.removeSshKey, { id }, sending),
      t,
    );
    if (made) await this.#refresh();
  }

  async #refresh(): Promise<void> {
    await this.reload();
    await this.focusHeading();
  }

  async #focusName(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('.rename > input')?.select();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-security-ssh-keys': PortalSecuritySshKeys;
  }
}
