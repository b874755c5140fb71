import { svg } from 'lit';

export const chevronDown = svg`<path d="M5.5 8l4.5 4.5L14.5 8"/>`;
