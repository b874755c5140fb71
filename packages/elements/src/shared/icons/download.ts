import { svg } from 'lit';

export const download = svg`<path d="M10 3v9.25M6.25 8.75L10 12.5l3.75-3.75M3.75 16.75h12.5"/>`;
