import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import '../../shared/icon.ts';
import { chevronDown } from '../../shared/icons/chevron-down.ts';
import type { InputsContext } from './editor.ts';

export interface InputOptions {
  name?: string;
  type?: 'text' | 'email' | 'tel' | 'date' | 'search';
  /** The autofill field that it is, or `off`. */
  autocomplete?: string;
  /** Text that is always left to right. */
  ltr?: boolean;
}

/** Whether an input is what a refusal is about. */
export const isWrong = ({ refusal }: InputsContext, name: string): boolean =>
  refusal !== undefined && (refusal.input === undefined || refusal.input === name);

/** One input of a form, which its label names by `id`. What is typed is the DOM's. */
export const input = (context: InputsContext, options: InputOptions = {}): TemplateResult => {
  const { name = 'value', type = 'text', autocomplete = 'off', ltr = type === 'email' || type === 'tel' } = options;
  return html`<input
    class="p-input"
    part="input"
    id=${context.id(name)}
    name=${name}
    type=${type}
    dir=${ltr ? 'ltr' : 'auto'}
    autocomplete=${autocomplete}
    ?readonly=${context.readOnly}
    aria-invalid=${ifDefined(isWrong(context, name) ? 'true' : undefined)}
    aria-describedby=${ifDefined(context.describedBy || undefined)}
    .value=${context.values[name] ?? ''}
  />`;
};

export interface SelectOptions {
  name?: string;
  options: readonly { readonly value: string; readonly label: string }[];
  /** What stands for nothing, where nothing may be chosen. */
  none?: string | undefined;
  autocomplete?: string;
}

/** One choice of a list. A select cannot be read-only, so while it is saved it takes no other value. */
export const select = (
  context: InputsContext,
  { name = 'value', options, none, autocomplete = 'off' }: SelectOptions,
): TemplateResult => {
  const value = context.values[name] ?? '';
  const known = !value || options.some((option) => option.value === value);
  const all = [
    ...(none === undefined ? [] : [{ value: '', label: none }]),
    ...(known ? [] : [{ value, label: value }]),
    ...options,
  ];
  return html`<span class="choose">
    <select
      class="p-input p-select"
      part="input"
      id=${context.id(name)}
      name=${name}
      autocomplete=${autocomplete}
      aria-invalid=${ifDefined(isWrong(context, name) ? 'true' : undefined)}
      aria-describedby=${ifDefined(context.describedBy || undefined)}
      ?inert=${context.readOnly}
    >
      ${all.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`)}
    </select>
    <portal-icon class="p-icon-sm" .icon=${chevronDown}></portal-icon>
  </span>`;
};
