import { svg } from 'lit';

export const print = svg`<path d="M6 7V3h8v4M6 14.25H4.75a1.75 1.75 0 0 1-1.75-1.75v-3.75C3 7.8 3.8 7 4.75 7h10.5c.95 0 1.75.8 1.75 1.75v3.75c0 .95-.8 1.75-1.75 1.75H14M6 11.75h8V17H6z"/>`;
