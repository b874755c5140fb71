import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import './icon.ts';
import { alert } from './icons/alert.ts';

/** What was typed, by field name. */
export type FormValues = Readonly<Record<string, string>>;
/** What is wrong with it: a sentence by field name. */
export type FieldErrors = Readonly<Record<string, string>>;

export interface SubmitOptions {
  text: string;
  /** While the answer is on its way. */
  pendingText: string;
}

export interface FormOptions {
  /** Id of the title, which names the form. */
  titleId: string;
  /** The round mark above the title. */
  glyph?: unknown;
  title: string;
  text?: unknown;
  /** Between the title and the fields. */
  lead?: unknown;
  fields?: unknown;
  submit?: SubmitOptions;
  /** Whether what was sent is on its way. */
  pending?: boolean;
  /** Whether nothing can be sent now. */
  disabled?: boolean;
  /** Below the button. */
  foot?: unknown;
  onSubmit?: (values: FormValues) => void;
  /** Something was typed. */
  onInput?: () => void;
}

/**
 * The frame that every form shares: its title, fields and button. The DOM holds the values; the caller's own sentences take the
 * place of the browser's bubbles, hence `novalidate`.
 */
export function form(options: FormOptions): TemplateResult {
  const { titleId, glyph, title, text, lead, fields, submit, pending, disabled, foot, onSubmit, onInput } = options;
  const onsubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!pending && !disabled) onSubmit?.(valuesOf(event.currentTarget as HTMLFormElement));
  };
  return html`<form slot="form" part="form" novalidate aria-labelledby=${titleId} @submit=${onsubmit} @input=${onInput}>
    ${glyph ?? nothing}
    <div class="p-head" part="heading">
      <h2 class="p-title" id=${titleId} tabindex="-1">${title}</h2>
      ${text ? html`<p class="p-muted">${text}</p>` : nothing}
    </div>
    ${lead ?? nothing}
    ${submit ? html`<div class="p-fields">${fields ?? nothing} ${submitButton(submit, options)}</div>` : nothing}
    ${foot ?? nothing}
  </form>`;
}

const submitButton = (
  { text, pendingText }: SubmitOptions,
  { pending = false, disabled = false }: FormOptions,
): TemplateResult =>
  html`<button class="p-btn p-btn-primary p-btn-lg p-btn-block" part="submit" ?disabled=${disabled} aria-busy=${pending}>
    ${pending ? html`<span class="p-spinner"></span>${pendingText}` : text}
  </button>`;

/** What was typed. Files are no text and are left out. */
const valuesOf = (element: HTMLFormElement): FormValues =>
  Object.fromEntries([...new FormData(element)].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

export interface FieldOptions {
  id: string;
  label: string;
  error?: string | undefined;
  /** The input itself, with `id`, and `aria-invalid` and `aria-describedby` from {@link describedBy}. */
  input: TemplateResult;
  hint?: unknown;
}

/** A label, its input, and what is wrong with it. */
export const field = ({ id, label, error, input, hint }: FieldOptions): TemplateResult =>
  html`<div class="p-field" part="field">
    <label class="p-label" for=${id}>${label}</label>
    ${input} ${hint ?? nothing}
    ${
      error
        ? html`<p class="p-hint p-hint-danger" part="error" role="alert" id="${id}-error">
            <portal-icon class="p-icon-sm" .icon=${alert}></portal-icon><span>${error}</span>
          </p>`
        : nothing
    }
  </div>`;

/** The attribute values that tie an input to its error. */
export const describedBy = (id: string, error: string | undefined): unknown => ifDefined(error && `${id}-error`);
