import { svg } from 'lit';

export const shield = svg`<path d="M10 2.5l6 2.25v4.5c0 3.95-2.45 6.75-6 8.25-3.55-1.5-6-4.3-6-8.25v-4.5z"/>`;
