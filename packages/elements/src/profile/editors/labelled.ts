import { html, type TemplateResult } from 'lit';

/** One of several inputs, with a label of its own. */
export const labelled = (id: string, label: string, control: TemplateResult): TemplateResult =>
  html`<div class="p-field"><label class="p-label" for=${id}>${label}</label>${control}</div>`;
