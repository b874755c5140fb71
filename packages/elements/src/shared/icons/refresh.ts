import { svg } from 'lit';

export const refresh = svg`<path d="M16.5 9.25A6.6 6.6 0 0 0 4.6 6M4.25 3v3.25H7.5M3.5 10.75A6.6 6.6 0 0 0 15.4 14M15.75 17v-3.25H12.5"/>`;
