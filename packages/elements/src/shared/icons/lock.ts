import { svg } from 'lit';

export const lock = svg`<rect x="4" y="8.75" width="12" height="8.5" rx="2"/><path d="M6.75 8.75v-2.5a3.25 3.25 0 0 1 6.5 0v2.5M10 12.25v1.5"/>`;
