import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { section as t } from '../shared/messages/en/security/section.ts';

/** Longest name that a factor or a key may have. */
const longest = 64;

export interface RenameRowOptions {
  readonly name: string;
  /** What the field is called. */
  readonly label: string;
  readonly icon: TemplateResult;
  /** Whether the new name is on its way. */
  readonly pending: boolean;
  /** What is wrong, below the field. */
  readonly error?: unknown;
  /** Takes a name that is not empty and is another one. */
  readonly save: (name: string) => void;
  readonly cancel: () => void;
}

/** A row in which a name is changed. Escape leaves it as it was. */
export const renameRow = (options: RenameRowOptions): TemplateResult =>
  html`<form
    class="row"
    part="row"
    @submit=${(event: SubmitEvent) => submit(event, options)}
    @keydown=${(event: KeyboardEvent) => keydown(event, options)}
  >
    <portal-icon .icon=${options.icon}></portal-icon>
    <span class="rename">
      <input
        class="p-input"
        part="input"
        name="name"
        aria-label=${options.label}
        required
        maxlength=${longest}
        autocomplete="off"
        .value=${options.name}
        ?readonly=${options.pending}
      />
      <button class="p-btn p-btn-primary p-btn-sm" aria-busy=${ifDefined(options.pending ? 'true' : undefined)}>
        ${options.pending ? html`<span class="p-spinner"></span>${t.pending}` : t.save}
      </button>
      <button type="button" class="p-btn p-btn-ghost p-btn-sm" ?disabled=${options.pending} @click=${options.cancel}>
        ${t.cancel}
      </button>
      ${options.error ?? nothing}
    </span>
  </form>`;

function submit(event: SubmitEvent, { name, pending, save, cancel }: RenameRowOptions): void {
  event.preventDefault();
  const form = event.currentTarget as HTMLFormElement;
  const field = form.elements.namedItem('name') as HTMLInputElement;
  const typed = field.value.trim();
  if (pending) return;
  if (typed === '') return field.focus();
  if (typed === name) cancel();
  else save(typed);
}

function keydown(event: KeyboardEvent, { pending, cancel }: RenameRowOptions): void {
  if (event.key !== 'Escape' || event.isComposing || pending) return;
  // It is the row's, and not also to close a dialog around it.
  event.preventDefault();
  cancel();
}
