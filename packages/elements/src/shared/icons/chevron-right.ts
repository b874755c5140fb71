import { svg } from 'lit';

export const chevronRight = svg`<path d="M8 5.5l4.5 4.5L8 14.5"/>`;
