import { html, nothing, type TemplateResult } from 'lit';
import { check } from '../shared/icons/check.ts';
import { profileEdit as t } from '../shared/messages/en/profile-edit.ts';
import type { Edit } from './edit.ts';
import type { Fields } from './fields.ts';
import type { Row } from './rows.ts';

/** That a value is saved, and how to take that back; `undefined` for one that is not. */
export function savedNote(edit: Edit, row: Row, { edits }: Fields): TemplateResult | undefined {
  if (edit.state.status !== 'saved') return undefined;
  const { fresh, undoable } = edit.state;
  return html`<span class="end done">
    ${fresh ? html`<span class="saved"><portal-icon class="p-icon-sm" .icon=${check}></portal-icon>${t.saved}</span>` : nothing}
    ${
      undoable
        ? html`<button type="button" class="p-link p-link-target" @click=${() => edits?.undo(edit, row.key)}>
            ${t.undo}<span class="p-vh">${t.undoField(row.label)}</span>
          </button>`
        : nothing
    }
  </span>`;
}

/** What was saved just now, to be read out. */
export function announcement(rows: readonly Row[]): string {
  const row = rows.find(({ edit }) => edit?.state.status === 'saved' && edit.state.fresh);
  return row ? t.savedField(row.label) : '';
}
