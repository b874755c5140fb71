import { html } from 'lit';
import { profile } from '../../shared/messages/en/profile.ts';
import { profileEdit as t } from '../../shared/messages/en/profile-edit.ts';
import { isObject } from '../values.ts';
import { asText } from './as-text.ts';
import type { Editor } from './editor.ts';
import { input, select } from './input.ts';
import { labelled } from './labelled.ts';

/** Edits a phone number, in a list with what it is for. */
export const phoneEditor: Editor = {
  hint: t.phoneHint,
  group: ({ field, adding }) => field.list === true && adding,
  inputs: (context) => {
    const { field, id, values, adding } = context;
    const number = input(context, { name: 'number', type: 'tel', autocomplete: 'tel' });
    // What a number is for stays: its line is called after it.
    if (!field.list || !adding) return html`${number}<input type="hidden" name="type" .value=${values['type'] ?? ''} />`;
    const options = (field.types ?? []).map((value) => ({ value, label: profile.type('phone', value) }));
    return html`<div class="columns">
      ${labelled(id('number'), t.number, number)} ${labelled(id('type'), t.type, select(context, { name: 'type', options }))}
    </div>`;
  },
  write: (value, { field, phones }) => {
    const number = asText(isObject(value) ? value['number'] : value);
    const type = isObject(value) ? asText(value['type']) : (field.types?.[0] ?? '');
    return { number: number && (phones?.format(number) ?? number), type };
  },
  read: async ({ number = '', type = '' }, { field, phones }) => {
    if (!number.trim()) return field.required && !field.list ? { refusal: { code: 'required' } } : { value: undefined };
    const e164 = (await phones()).parse(number);
    if (e164 === undefined) return { refusal: { code: 'format', input: 'number' } };
    return { value: field.list ? { type, number: e164 } : e164 };
  },
};
