import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import { alert } from '../shared/icons/alert.ts';
import type { FormValues } from '../shared/form.ts';
import { profileEdit as t } from '../shared/messages/en/profile-edit.ts';
import { profile } from '../shared/messages/en/profile.ts';
import { field as fieldStyles } from '../shared/styles/field.ts';
import { spinner, spinnerKeyframes } from '../shared/styles/spinner.ts';
import { conflictChoice } from './conflict-choice.ts';
import { conflictStyles } from './conflict-choice.styles.ts';
import type { Edit } from './edit.ts';
import type { Edits } from './edits.ts';
import type { Editor } from './editors/editor.ts';
import type { Fields } from './fields.ts';
import { isKnown } from './kinds.ts';
import { rowFormStyles } from './row-form.styles.ts';
import type { Row } from './rows.ts';
import { halfTyped, typedValues } from './typed-values.ts';

/** What a form is drawn from. */
export interface RowFormOptions {
  readonly row: Row;
  readonly edit: Edit;
  readonly editor: Editor;
  readonly fields: Fields;
  readonly edits: Edits;
}

export const styles = [fieldStyles, spinner, spinnerKeyframes, rowFormStyles, conflictStyles];

/** Whether there is nothing to type: it is saved, or on its way back to what it was. */
const isAtRest = ({ state }: Edit): boolean =>
  state.status === 'saved' || (state.status === 'saving' && state.undoing === true);

/** The form that stands in the place of a value, if it is being edited. Enter saves, Escape cancels, and leaving does neither. */
export function rowForm(row: Row, edit: Edit, fields: Fields): TemplateResult | undefined {
  const { kind } = row.field;
  const editor = isKnown(kind) ? fields.parts.get(kind) : undefined;
  return editor && !isAtRest(edit) ? form({ row, edit, editor, fields, edits: fields.edits as Edits }) : undefined;
}

function form(options: RowFormOptions): TemplateResult {
  const { edit, row, editor } = options;
  const { key, label, field } = row;
  const adding = field.list === true && edit.base === undefined;
  const grouped = editor.group?.({ field, adding }) === true || edit.state.status === 'conflict';
  return html`<form
    class="field"
    part="field"
    data-row=${key}
    novalidate
    @submit=${(event: Event) => submit(event, options)}
    @input=${(event: Event) => typed(event, options)}
    @change=${(event: Event) => typed(event, options)}
    @keydown=${(event: KeyboardEvent) => keydown(event, options)}
  >
    ${
      grouped
        ? html`<span class="label" part="label" id="label-${key}">${label}</span>`
        : html`<label class="label" part="label" for="${key}-value">${label}</label>`
    }
    <div
      class="editor"
      part="editor"
      role=${ifDefined(grouped ? 'group' : undefined)}
      aria-labelledby=${ifDefined(grouped ? `label-${key}` : undefined)}
    >
      ${keyed(edit, edit.state.status === 'conflict' ? conflictChoice(options) : body(options))}
    </div>
  </form>`;
}

/** What stands in the inputs, as far as it is known. */
const written = ({ edit: { draft, state, base }, editor, row: { field }, fields }: RowFormOptions): FormValues =>
  draft ?? editor.write('mine' in state ? state.mine : base, { field, phones: fields.parts.get('phones') });

function body(options: RowFormOptions): TemplateResult {
  const { row, edit, editor, fields } = options;
  const { key, field } = row;
  const { client, liking } = fields.options;
  const connection = client();
  const { state } = edit;
  const error = errorOf(options);
  const hint = state.status === 'editing' ? editor.hint : undefined;
  const describedBy = error ? `${key}-error` : hint ? `${key}-hint` : '';
  const adding = field.list === true && edit.base === undefined;
  const single = !editor.group?.({ field, adding });
  const inputs = connection && {
    client: connection,
    field,
    values: written(options),
    label: row.label,
    id: (name: string) => `${key}-${single && name === 'number' ? 'value' : name}`,
    adding,
    readOnly: state.status === 'saving',
    refusal: state.status === 'editing' ? state.refusal : undefined,
    describedBy,
    locale: liking().locale,
  };
  return html`${inputs ? editor.inputs(inputs) : nothing}
  ${error ? errorText(key, error) : hint ? html`<p class="p-hint" id="${key}-hint">${hint}</p>` : nothing} ${actions(options)}`;
}

function errorOf({ row: { field }, edit: { state }, fields }: RowFormOptions): string | undefined {
  const { kind, maxLength } = field;
  const company = fields.options.company() ?? profile.company;
  if (state.status === 'failed') return state.offline ? t.offline : t.notSaved;
  if (state.status === 'editing' && state.refusal) return t.refusal(state.refusal.code, { kind, maxLength, company });
  return undefined;
}

const errorText = (key: string, error: string): TemplateResult =>
  html`<p class="p-hint p-hint-danger" part="error" role="alert" id="${key}-error">
    <portal-icon class="p-icon-sm" .icon=${alert}></portal-icon><span>${error}</span>
  </p>`;

function actions({ row, edit, edits }: RowFormOptions): TemplateResult {
  const { status } = edit.state;
  const saving = status === 'saving' || status === 'waiting';
  const remove = row.removable && !(row.field.required && row.key.endsWith('-0'));
  return html`<div class="actions" part="actions">
    <button class="p-btn p-btn-primary p-btn-sm" aria-busy=${ifDefined(saving ? 'true' : undefined)}>
      ${saving ? html`<span class="p-spinner"></span>${t.saving}` : status === 'failed' ? t.tryAgain : t.save}
    </button>
    ${
      saving
        ? nothing
        : html`<button type="button" class="p-btn p-btn-ghost p-btn-sm" @click=${() => edits.cancel(edit, row.key)}>
            ${t.cancel}
          </button>`
    }
    ${
      remove && !saving
        ? html`<button
            type="button"
            class="p-btn p-btn-ghost p-btn-sm remove"
            @click=${() => edits.save(edit, undefined, row.key)}
          >
            ${t.remove}
          </button>`
        : nothing
    }
  </div>`;
}

function typed({ currentTarget }: Event, options: RowFormOptions): void {
  const { edit, edits } = options;
  if (edit.state.status !== 'conflict') edits.typed(edit, typedValues(currentTarget as HTMLFormElement, written(options)));
}

function submit(event: Event, options: RowFormOptions): void {
  event.preventDefault();
  const { edit, row, edits } = options;
  const { status } = edit.state;
  if (status === 'conflict') return edits.resolve(edit, row.key);
  if (status === 'saving' || status === 'waiting') return;
  const form = event.currentTarget as HTMLFormElement;
  edits.typed(edit, typedValues(form, written(options)));
  const [half] = halfTyped(form);
  if (half) edits.refuse(edit, { code: 'format', input: half.name }, row.key);
  else void read(edit.draft ?? {}, options);
}

async function read(values: FormValues, { row, edit, editor, fields, edits }: RowFormOptions): Promise<void> {
  const { parts } = fields;
  const phones = async () => parts.get('phones') ?? (await import('./phone-numbers.ts')).phoneNumbers;
  try {
    const reading = await editor.read(values, { field: row.field, phones });
    if ('refusal' in reading) edits.refuse(edit, reading.refusal, row.key);
    else edits.save(edit, reading.value, row.key);
  } catch (cause) {
    // The metadata of the phone numbers did not come.
    edits.fail(edit, cause);
  }
}

function keydown(event: KeyboardEvent, { edit, row, edits }: RowFormOptions): void {
  if (event.isComposing || event.defaultPrevented) return;
  const { key, target, ctrlKey, metaKey, currentTarget } = event;
  const { status } = edit.state;
  if (key === 'Escape' && status !== 'saving' && status !== 'waiting') {
    // It is the form's, and not also to close a dialog around it.
    event.preventDefault();
    edits.cancel(edit, row.key);
  }
  if (key !== 'Enter') return;
  const area = target instanceof HTMLTextAreaElement && (ctrlKey || metaKey);
  // In a select Enter is not said to submit, and in a text area it is a line end.
  if (area || target instanceof HTMLSelectElement) {
    event.preventDefault();
    (currentTarget as HTMLFormElement).requestSubmit();
  }
}
