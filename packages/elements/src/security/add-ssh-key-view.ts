import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { SshKeys } from 'portal-contract';
import type { PortalError } from 'portal-sdk';
import { describedBy, field } from '../shared/form.ts';
import '../shared/icon.ts';
import { check } from '../shared/icons/check.ts';
import { close } from '../shared/icons/close.ts';
import { addSshKey as t } from '../shared/messages/en/security/ssh-keys.ts';
import type { CreatedSshKey } from './create-ssh-key.ts';
import { failure } from './section-parts.ts';
import type { SshKeyState } from './ssh-key-reading.ts';

/** Characters that the name of a key may have. */
const longestName = 128;

/** How the dialog stands. */
export interface AddSshKeyFacts {
  readonly keys: SshKeys;
  readonly state: SshKeyState;
  /** What was not there when it was to be added. */
  readonly missing: 'name' | 'key' | undefined;
  /** The pair that was made here, or that none can be made. */
  readonly created: CreatedSshKey | 'impossible' | undefined;
  /** Whether a file is held over it. */
  readonly over: boolean;
  readonly pending: boolean;
  readonly failed: PortalError | undefined;
  readonly company: string;
}

/** What is done in it. */
export interface AddSshKeyActs {
  readonly look: (text: string) => void;
  readonly take: (file: Blob) => void;
  readonly drag: (over: boolean) => void;
  readonly create: (name: string) => void;
  readonly submit: (name: string) => void;
  readonly closed: () => void;
}

/** The dialog that adds a key. */
export const addSshKeyView = (facts: AddSshKeyFacts, acts: AddSshKeyActs): TemplateResult =>
  html`<dialog
    class="dialog add"
    part="dialog"
    aria-labelledby="add-title"
    @close=${acts.closed}
    @dragover=${(event: DragEvent) => onDragOver(event, acts)}
    @dragleave=${() => acts.drag(false)}
    @drop=${(event: DragEvent) => onDrop(event, acts)}
  >
    <form class="dialog-box" novalidate @submit=${(event: SubmitEvent) => onSubmit(event, facts, acts)}>
      ${head()}
      <div class="dialog-body form ${facts.over ? 'over' : ''}">
        ${nameField(facts)} ${keyField(facts, acts)} ${found(facts)} ${creation(facts, acts)}
        ${isAboutKey(facts.failed) ? nothing : failure(facts.failed, facts.company)}
      </div>
      <footer class="dialog-foot">
        <button type="button" class="p-btn" @click=${closeDialog}>${t.cancel}</button>
        <button class="p-btn p-btn-primary" aria-busy=${ifDefined(facts.pending ? 'true' : undefined)}>
          ${facts.pending ? html`<span class="p-spinner"></span>${t.adding}` : t.submit}
        </button>
      </footer>
    </form>
  </dialog>`;

const head = (): TemplateResult =>
  html`<header class="dialog-head">
    <div class="dialog-titles">
      <h2 class="heading" id="add-title">${t.title}</h2>
      <p class="p-muted">${t.text}</p>
    </div>
    <button type="button" class="p-iconbtn" aria-label=${t.close} @click=${closeDialog}>
      <portal-icon .icon=${close}></portal-icon>
    </button>
  </header>`;

function nameField({ missing, pending }: AddSshKeyFacts): TemplateResult {
  const error = missing === 'name' ? t.nameMissing : undefined;
  const input = html`<input
    class="p-input"
    part="input"
    id="name"
    name="name"
    maxlength=${longestName}
    autocomplete="off"
    ?readonly=${pending}
    aria-invalid=${error ? 'true' : 'false'}
    aria-describedby=${describedBy('name', error)}
  />`;
  return field({ id: 'name', label: t.nameLabel, error, input });
}

function keyField(facts: AddSshKeyFacts, acts: AddSshKeyActs): TemplateResult {
  const error = keyError(facts);
  const input = html`<textarea
    class="p-input"
    part="input"
    id="key"
    rows="4"
    autocomplete="off"
    spellcheck="false"
    autocapitalize="off"
    autofocus
    ?readonly=${facts.pending}
    aria-invalid=${error ? 'true' : 'false'}
    aria-describedby=${describedBy('key', error)}
    @input=${({ currentTarget }: Event) => acts.look((currentTarget as HTMLTextAreaElement).value)}
  ></textarea>`;
  const files = html`<div class="drop">
    <label class="p-btn p-btn-sm choose"
      >${t.choose}<input
        class="p-vh"
        type="file"
        accept=".pub,text/plain"
        @change=${({ currentTarget }: Event) => onChoose(currentTarget as HTMLInputElement, acts)}
    /></label>
    <span>${t.drop}</span>
  </div>`;
  return field({ id: 'key', label: t.keyLabel, error, input, hint: files });
}

/** What is wrong with the key: as it is read here, or as the server says. */
function keyError({ state, keys, missing, failed }: AddSshKeyFacts): string | undefined {
  if (missing === 'key') return t.reasons.empty(keys.rsaBits);
  if (state.status === 'refused') return t.reasons[state.reason](keys.rsaBits);
  const known = state.status === 'read' ? keys.items.find((key) => key.fingerprint === state.fingerprint) : undefined;
  if (known || failed?.code === 'duplicate') return t.duplicate(known?.name);
  if (failed?.code !== 'ssh-key-rejected') return undefined;
  const reason = String(failed.problem?.['reason']);
  return Object.hasOwn(t.reasons, reason) ? t.reasons[reason as keyof typeof t.reasons](keys.rsaBits) : t.unknownReason;
}

const isAboutKey = (failed: PortalError | undefined): boolean =>
  failed?.code === 'duplicate' || failed?.code === 'ssh-key-rejected';

/** The type and fingerprint of the key, to compare before it is added. */
const found = ({ state }: AddSshKeyFacts): TemplateResult | typeof nothing =>
  state.status === 'read'
    ? html`<div class="found" role="status">
        <span>${t.kind(state.key)}</span>
        ${state.fingerprint === undefined ? nothing : html`<code class="fingerprint">${state.fingerprint}</code>`}
      </div>`
    : nothing;

function creation({ created, pending }: AddSshKeyFacts, { create }: AddSshKeyActs): TemplateResult {
  if (created === 'impossible') return html`<p class="p-hint" role="alert">${t.cannotCreate}</p>`;
  if (created)
    return html`<p class="p-hint" role="status">
      <portal-icon class="p-icon-sm" .icon=${check}></portal-icon><span>${t.created(created.fileName)}</span>
    </p>`;
  return html`<p class="small p-muted">
    ${t.noKey}
    <button
      type="button"
      class="p-link"
      ?disabled=${pending}
      @click=${({ currentTarget }: Event) => create(nameIn((currentTarget as HTMLButtonElement).form))}
    >
      ${t.create}
    </button>
  </p>`;
}

const nameIn = (form: HTMLFormElement | null): string => form?.querySelector('input')?.value ?? '';

function onSubmit(event: SubmitEvent, { pending }: AddSshKeyFacts, { submit }: AddSshKeyActs): void {
  event.preventDefault();
  if (!pending) submit(nameIn(event.currentTarget as HTMLFormElement));
}

function onChoose(input: HTMLInputElement, { take }: AddSshKeyActs): void {
  const file = input.files?.[0];
  if (file) take(file);
  // The same file may be chosen again, after it was mended.
  input.value = '';
}

/** Files are taken; a text that is dragged falls into the field by itself. */
function onDragOver(event: DragEvent, { drag }: AddSshKeyActs): void {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  drag(true);
}

function onDrop(event: DragEvent, { take }: AddSshKeyActs): void {
  const file = event.dataTransfer?.files[0];
  if (!file) return;
  event.preventDefault();
  take(file);
}

const closeDialog = ({ currentTarget }: Event): void => (currentTarget as Element).closest('dialog')?.close();
