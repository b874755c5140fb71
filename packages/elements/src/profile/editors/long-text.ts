import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { asText } from './as-text.ts';
import type { Editor } from './editor.ts';
import { isWrong } from './input.ts';
import { readText } from './read-text.ts';

/** Edits a text of several lines. Enter is a line end in it, so it is saved with its button, or with Ctrl and Enter. */
export const longTextEditor: Editor = {
  inputs: (context) =>
    html`<textarea
      class="p-input p-area"
      part="input"
      id=${context.id('value')}
      name="value"
      dir="auto"
      rows="4"
      autocomplete="off"
      ?readonly=${context.readOnly}
      aria-invalid=${ifDefined(isWrong(context, 'value') ? 'true' : undefined)}
      aria-describedby=${ifDefined(context.describedBy || undefined)}
      .value=${context.values['value'] ?? ''}
    ></textarea>`,
  write: (value) => ({ value: asText(value) }),
  // What a form carries has the line ends of the network.
  read: ({ value = '' }, { field }) =>
    readText(value.replace(/\r\n?/g, '\n'), field, { without: /[^\P{Cc}\n\t]|\p{Surrogate}/u }),
};
