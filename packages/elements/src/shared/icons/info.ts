import { svg } from 'lit';

export const info = svg`<circle cx="10" cy="10" r="7.25"/><path d="M10 9.25v4.25M10 6.4h.01"/>`;
