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
  /** Other ways to go on, as close to the button as a field is. */
  also?: unknown;
  /** Below all of that. */
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
  const { titleId, glyph, title, text, lead, fields, submit, also, pending, disabled, foot, onSubmit, onInput } = options;
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
    ${
      submit
        ? html`<div class="p-fields">${fields ?? nothing} ${submitButton(submit, options)} ${also ?? nothing}</div>`
        : nothing
    }
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
export const valuesOf = (element: HTMLFormElement): FormValues =>
  Object.fromEntries([...new FormData(element)].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

export interface FieldOptions {
  id: string;
  label: string;
  error?: string | undefined;
  /** What was wrong with an answer before. Keeps the room of its sentence, so that nothing jumps while the next one is on its way. */
  errorBefore?: string | undefined;
  /** The input itself, with `id`, and `aria-invalid` and `aria-describedby` from {@link describedBy}. */
  input: TemplateResult;
  hint?: unknown;
  /** At the end of the label's line. */
  aside?: unknown;
}

/** A label, its input, and what is wrong with it. */
export const field = ({ id, label, error, errorBefore, input, hint, aside }: FieldOptions): TemplateResult =>
  html`<div class="p-field" part="field">
    ${
      aside
        ? html`<div class="p-field-top"><label class="p-label" for=${id}>${label}</label>${aside}</div>`
        : html`<label class="p-label" for=${id}>${label}</label>`
    }
    ${input} ${hint ?? nothing} ${error ? fieldError(id, error) : errorBefore ? pastError(errorBefore) : nothing}
  </div>`;

const fieldError = (id: string, error: string): TemplateResult =>
  html`<p class="p-hint p-hint-danger" part="error" role="alert" id="${id}-error">${sentence(error)}</p>`;

/** A template of its own, so that the alert after it is a new node: readers announce only what is added. */
const pastError = (error: string): TemplateResult =>
  html`<p class="p-hint p-hint-past" aria-hidden="true">${sentence(error)}</p>`;

const sentence = (error: string): TemplateResult =>
  html`<portal-icon class="p-icon-sm" .icon=${alert}></portal-icon><span>${error}</span>`;

/** The attribute values that tie an input to its error. */
export const describedBy = (id: string, error: string | undefined): unknown => ifDefined(error && `${id}-error`);
