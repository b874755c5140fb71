import { html, nothing } from 'lit';
import { profile } from '../../shared/messages/en/profile.ts';
import { profileEdit as t } from '../../shared/messages/en/profile-edit.ts';
import { isObject } from '../values.ts';
import { asText } from './as-text.ts';
import { countryCodes } from './country-codes.ts';
import type { Editor, InputsContext } from './editor.ts';
import { input, select } from './input.ts';
import { labelled } from './labelled.ts';
import { readText } from './read-text.ts';

/** The parts of an address but its country, and what browsers fill in for them. */
const parts = {
  streetAddress: 'address-line1',
  extendedAddress: 'address-line2',
  poBox: 'off',
  postalCode: 'postal-code',
  locality: 'address-level2',
  region: 'address-level1',
} as const;

const names = Object.keys(parts) as (keyof typeof parts)[];

/** Edits an address by its parts, in a list with what it is. */
export const addressEditor: Editor = {
  group: () => true,
  inputs: (context) =>
    html`<div class="columns">
      ${context.field.list ? typeOf(context) : nothing}
      ${names.map((name) => labelled(context.id(name), t[name], input(context, { name, autocomplete: parts[name] })))}
      ${labelled(
        context.id('country'),
        t.country,
        select(context, { name: 'country', none: t.none, options: countries(context.locale), autocomplete: 'country' }),
      )}
    </div>`,
  write: (value, { field }) => {
    const members = isObject(value) ? value : { type: field.types?.[0] };
    return Object.fromEntries(['type', ...names, 'country'].map((name) => [name, asText(members[name])]));
  },
  read: (values, { field }) => {
    const members: Record<string, string> = {};
    for (const name of names) {
      const reading = readText(values[name] ?? '', { ...field, required: false });
      if ('refusal' in reading) return { refusal: { ...reading.refusal, input: name } };
      if (typeof reading.value === 'string') members[name] = reading.value;
    }
    const { country, type } = values;
    const empty = Object.keys(members).length === 0;
    if (empty && country && country !== '') return { refusal: { code: 'required', input: 'streetAddress' } };
    if (empty) return field.required && !field.list ? { refusal: { code: 'required' } } : { value: undefined };
    return { value: { ...(field.list && { type }), ...members, ...(country && { country }) } };
  },
};

function typeOf(context: InputsContext): unknown {
  // What an address is stays: its line is called after it.
  if (!context.adding) return html`<input type="hidden" name="type" .value=${context.values['type'] ?? ''} />`;
  const options = (context.field.types ?? []).map((value) => ({ value, label: profile.type('address', value) }));
  return labelled(context.id('type'), t.type, select(context, { name: 'type', options }));
}

/** Every country by its name in a language, in that language's order. */
function countries(locale: string): { value: string; label: string }[] {
  const nameOf = new Intl.DisplayNames(locale, { type: 'region' });
  const all = countryCodes.map((value) => ({ value, label: nameOf.of(value) ?? value }));
  const { compare } = new Intl.Collator(locale);
  return all.sort((a, b) => compare(a.label, b.label));
}
