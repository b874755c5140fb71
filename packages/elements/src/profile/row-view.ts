import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../shared/icon.ts';
import { lock } from '../shared/icons/lock.ts';
import { pencil } from '../shared/icons/pencil.ts';
import { profile as t } from '../shared/messages/en/profile.ts';
import type { Fields } from './fields.ts';
import { display } from './kinds.ts';
import type { Row } from './rows.ts';

/** One line: its value, or the form that the value is edited with. */
export function rowView(row: Row, fields: Fields): TemplateResult {
  const { edit, field } = row;
  const editing = edit && fields.parts.get('editing');
  const form = edit && editing?.rowForm(row, edit, fields);
  if (form) return form;
  const wanted = fields.wanted?.key === row.key;
  const note = wanted && fields.parts.error ? missing(fields) : fields.options.note?.(field);
  return html`<div class="field" part="field" data-row=${row.key}>
    <span class="label" part="label" id="label-${row.key}">${row.label}</span>
    <div>${row.editable ? editable(row, fields, wanted) : readOnly(row, fields)} ${note ?? nothing}</div>
  </div>`;
}

/** A value as a text. */
export const sayValue = (value: unknown, { field }: Row, { options, parts }: Fields): string =>
  value === undefined ? '' : display(value, { field, locale: options.liking().locale, phones: () => parts.get('phones') });

function editable(row: Row, fields: Fields, wanted: boolean): TemplateResult {
  const said = sayValue(row.value, row, fields);
  const saved = row.edit && fields.parts.get('editing')?.savedNote(row.edit, row, fields);
  return html`<div class="line" data-saved=${ifDefined(saved && '')}>
    <button
      type="button"
      class="value ${said ? '' : 'empty'}"
      part="value"
      aria-busy=${ifDefined(wanted ? 'true' : undefined)}
      @click=${() => fields.begin(row)}
    >
      ${said ? html`<span><span class="p-vh">${t.edit(row.label)}</span>${text(said, row)}</span>` : html`<span>${row.empty}</span>`}
      ${saved ? nothing : html`<span class="end pencil"><portal-icon class="p-icon-sm" .icon=${pencil}></portal-icon></span>`}
    </button>
    ${saved ?? nothing}
  </div>`;
}

/** A text whose direction is its own, or left to right where it is no prose. */
const text = (said: string, { field: { kind } }: Row): TemplateResult =>
  kind === 'phone' || kind.endsWith('email') ? html`<bdi dir="ltr">${said}</bdi>` : html`<bdi class="text">${said}</bdi>`;

/** A value that nobody edits here, and who does. */
function readOnly(row: Row, fields: Fields): TemplateResult {
  const { editable: mayEdit, lockedBy } = row.field;
  const { company, locked } = fields.options;
  const alone = !mayEdit && !locked?.();
  const said = sayValue(row.value, row, fields);
  return html`<div class="value fixed" part="value">
      <span class=${said ? '' : 'p-muted'}>${said ? text(said, row) : t.none}</span>
      ${alone ? html`<span class="end"><portal-icon class="p-icon-sm" .icon=${lock}></portal-icon></span>` : nothing}
    </div>
    ${alone ? html`<p class="note" part="note">${t.lock(lockedBy, company() ?? t.company)}</p>` : nothing}`;
}

/** What a form needs did not come. */
const missing = ({ parts }: Fields): TemplateResult =>
  html`<p class="note" role="alert">
    ${t.partFailed} <button type="button" class="p-link" @click=${() => parts.retry()}>${t.tryAgain}</button>
  </p>`;
