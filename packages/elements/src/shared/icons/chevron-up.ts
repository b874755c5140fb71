import { svg } from 'lit';

export const chevronUp = svg`<path d="M5.5 12L10 7.5l4.5 4.5"/>`;
