import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { initials } from '../shared/initials.ts';

/** A person's photo above the initials, which stay where it does not load. */
export const face = (name: string, photo: string | undefined): TemplateResult =>
  html`<span class="p-avatar" aria-hidden="true"
    ><span>${initials(name)}</span
    >${keyed(photo, photo ? html`<img src=${photo} alt="" decoding="async" @error=${drop} />` : nothing)}</span
  >`;

const drop = ({ currentTarget }: Event): void => (currentTarget as HTMLImageElement).remove();
