import { html, nothing, type TemplateResult } from 'lit';
import { alert } from '../shared/icons/alert.ts';
import { profileEdit as t } from '../shared/messages/en/profile-edit.ts';
import type { RowFormOptions } from './row-form.ts';
import { sayValue } from './row-view.ts';
import { moment } from './moment.ts';

/** Mine and theirs, side by side: somebody else has changed the value meanwhile. Nothing that was typed is gone. */
export function conflictChoice({ row, edit, fields, edits }: RowFormOptions): TemplateResult | typeof nothing {
  const { state } = edit;
  if (state.status !== 'conflict') return nothing;
  const { mine, theirs, by, at, choice } = state;
  const when = at === undefined ? undefined : moment(at, fields.options.liking());
  const option = (name: 'mine' | 'theirs', value: unknown, who: string): TemplateResult =>
    html`<label class="choice">
      <input type="radio" name="choice" .value=${name} .checked=${choice === name} @change=${() => edits.choose(edit, name)} />
      <bdi class="p-strong text">${sayValue(value, row, fields) || t.nothing}</bdi><span class="who">${who}</span>
    </label>`;
  return html`<div class="conflict" part="conflict" role="radiogroup" aria-label=${t.choose}>
    <p class="p-hint question" role="alert">
      <portal-icon class="p-icon-sm" .icon=${alert}></portal-icon><span><b class="p-strong">${t.conflict}</b> ${t.which}</span>
    </p>
    <div class="choices">${option('mine', mine, t.yours)} ${option('theirs', theirs, t.theirs(by, when))}</div>
    <div class="actions" part="actions">
      <button class="p-btn p-btn-primary p-btn-sm">${choice === 'mine' ? t.keepMine : t.useTheirs}</button>
      <button type="button" class="p-btn p-btn-ghost p-btn-sm" @click=${() => edits.cancel(edit, row.key)}>${t.cancel}</button>
    </div>
  </div>`;
}
