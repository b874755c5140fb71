import { svg } from 'lit';

export const check = svg`<path d="M4 10.5l4 4 8-9"/>`;
