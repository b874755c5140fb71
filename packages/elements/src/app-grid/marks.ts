import { html, type TemplateResult } from 'lit';
import { clock } from '../shared/icons/clock.ts';
import { shield } from '../shared/icons/shield.ts';
import { star } from '../shared/icons/star.ts';

/** A drawing without an element of its own: there may be one in each of ten thousand tiles. */
const mark = (drawing: TemplateResult): TemplateResult =>
  html`<svg class="mark" viewBox="0 0 20 20" aria-hidden="true">${drawing}</svg>`;

export const starMark = mark(star);
export const shieldMark = mark(shield);
export const clockMark = mark(clock);
