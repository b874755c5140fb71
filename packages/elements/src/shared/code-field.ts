import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { describedBy, field, type FieldOptions } from './form.ts';
import { setProperty } from './set-property.ts';

export interface CodeFieldOptions extends Pick<FieldOptions, 'id' | 'label' | 'error' | 'errorBefore'> {
  /** Length of the code. */
  digits: number;
  /** Whether the form is sent as soon as the last digit is there. Unless told, it is. */
  submits?: boolean;
}

/**
 * The field `code`: one input that pastes and autofills, drawn over one cell a digit. Always left to right. Needs the styles
 * `codeField`.
 */
export const codeField = ({ id, label, digits, error, errorBefore, submits = true }: CodeFieldOptions): TemplateResult =>
  field({
    id,
    label,
    error,
    errorBefore,
    input: html`<div class="p-code" part="code" ?data-invalid=${Boolean(error)} ${setProperty('--_digits', digits)}>
      <div class="p-code-row">
        ${repeat(
          Array.from({ length: digits }),
          (_, index) => index,
          () => html`<span class="p-code-cell"></span>`,
        )}<input
          class="p-code-input"
          id=${id}
          name="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          required
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${describedBy(id, error)}
          @input=${submits ? onLastInput : onInput}
          @focus=${markCell}
          @select=${markCell}
          @blur=${markCell}
        />
      </div>
    </div>`,
  });

/** Takes what was typed, pasted or filled in, and submits when the last digit is there. */
function onLastInput(event: Event): void {
  onInput(event);
  const input = event.currentTarget as HTMLInputElement;
  if (input.value.length === cells(input).length) input.form?.requestSubmit();
}

/** Keeps the digits of what was typed, pasted or filled in. */
function onInput(event: Event): void {
  const input = event.currentTarget as HTMLInputElement;
  const digits = cells(input).length;
  const code = input.value.normalize('NFKC').replace(/\D/g, '').slice(0, digits);
  if (code !== input.value) input.value = code;
  markCell(event);
}

/** Rings the cell that the next digit goes into. */
function markCell({ currentTarget, type }: Event): void {
  const input = currentTarget as HTMLInputElement;
  // What is selected as a whole is replaced from its first digit on.
  const next = input.selectionStart === 0 ? 0 : input.value.length;
  const active = type === 'blur' ? -1 : Math.min(next, cells(input).length - 1);
  cells(input).forEach((cell, index) => cell.toggleAttribute('data-active', index === active));
}

const cells = (input: HTMLInputElement): Element[] => [...(input.parentElement?.querySelectorAll('.p-code-cell') ?? [])];
