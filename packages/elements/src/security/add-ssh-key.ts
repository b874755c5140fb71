import type { ReactiveController, TemplateResult } from 'lit';
import { nothing } from 'lit';
import { sshKeyOperations, type SshKeys } from 'portal-contract';
import type { PortalElement } from '../shared/portal-element.ts';
import { sshKeys as t } from '../shared/messages/en/security/ssh-keys.ts';
import { addSshKeyView, type AddSshKeyFacts } from './add-ssh-key-view.ts';
import type { Changes } from './changes.ts';
import { createSshKey } from './create-ssh-key.ts';
import { SshKeyReader } from './ssh-key-reading.ts';

/** What the failure of an addition is remembered as. */
const change = 'add';

export interface AddSshKeyOptions {
  readonly changes: Changes;
  /** The keys that are there, and what a new one must satisfy. */
  readonly keys: () => SshKeys | undefined;
  readonly company: () => string;
  /** It is there. */
  readonly added: () => void;
}

/** The dialog that adds a key: what is pasted, dropped or chosen is looked at here, and only a public key is sent. */
export class AddSshKey implements ReactiveController {
  readonly #host: PortalElement;
  readonly #options: AddSshKeyOptions;
  readonly #reader: SshKeyReader;
  #open = false;
  #over = false;
  #missing: AddSshKeyFacts['missing'];
  #created: AddSshKeyFacts['created'];

  constructor(host: PortalElement, options: AddSshKeyOptions) {
    this.#host = host;
    this.#options = options;
    this.#reader = new SshKeyReader(host);
    host.addController(this);
  }

  hostUpdated(): void {
    const dialog = this.#dialog;
    if (dialog && !dialog.open) dialog.showModal();
  }

  hostDisconnected(): void {
    this.#reset(false);
  }

  /** Opens the dialog. */
  readonly open = (): void => this.#reset(true);

  render(): TemplateResult | typeof nothing {
    const keys = this.#options.keys();
    if (!this.#open || !keys) return nothing;
    const { changes, company } = this.#options;
    const facts: AddSshKeyFacts = {
      keys,
      state: this.#reader.state,
      missing: this.#missing,
      created: this.#created,
      over: this.#over,
      pending: changes.pending === change,
      failed: changes.failureOf(change),
      company: company(),
    };
    return addSshKeyView(facts, {
      look: (text) => void this.#look(text),
      take: (file) => void this.#take(file),
      drag: this.#drag,
      create: (name) => void this.#create(name),
      submit: (name) => void this.#submit(name),
      closed: () => this.#reset(false),
    });
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.add');
  }

  get #field(): HTMLTextAreaElement | null | undefined {
    return this.#dialog?.querySelector('textarea');
  }

  get #rsaBits(): number {
    return this.#options.keys()?.rsaBits ?? 0;
  }

  #reset(open: boolean): void {
    this.#open = open;
    this.#over = false;
    this.#missing = this.#created = undefined;
    this.#reader.forget();
    this.#options.changes.forget();
  }

  /** Something was pasted or typed. */
  async #look(text: string): Promise<void> {
    this.#missing = undefined;
    this.#created = undefined;
    this.#options.changes.forget();
    await this.#reader.read(text, this.#rsaBits);
  }

  /** A file was dropped or chosen. Only a public key comes into the field. */
  async #take(file: Blob): Promise<void> {
    this.#over = false;
    const line = await this.#reader.readFile(file, this.#rsaBits);
    if (this.#field) this.#field.value = line ?? '';
    this.#host.requestUpdate();
  }

  readonly #drag = (over: boolean): void => {
    this.#over = over;
    this.#host.requestUpdate();
  };

  async #create(name: string): Promise<void> {
    const { client } = this.#host;
    const created = client && (await createSshKey(name, client.clock));
    if (this.#field && created) this.#field.value = created.line;
    if (created) await this.#look(created.line);
    this.#created = created ?? 'impossible';
    this.#host.requestUpdate();
  }

  async #submit(typed: string): Promise<void> {
    const { state } = this.#reader;
    const name = typed.trim();
    this.#missing = state.status === 'empty' ? 'key' : name === '' ? 'name' : undefined;
    this.#host.requestUpdate();
    if (this.#missing !== undefined || state.status !== 'read' || this.#isKnown(state.fingerprint)) return;
    const body = { name, publicKey: state.key.line };
    const made = await this.#options.changes.make(
      change,
      (client, sending) => client.send(sshKeyOperations.addSshKey, { body }, sending),
      { reason: t.reason },
    );
    if (!made) return;
    this.#dialog?.close();
    this.#options.added();
  }

  #isKnown(fingerprint: string | undefined): boolean {
    return this.#options.keys()?.items.some((key) => key.fingerprint === fingerprint) ?? false;
  }
}
