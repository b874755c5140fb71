import { svg } from 'lit';

export const list = svg`<path d="M7.5 5h9.5M7.5 10h9.5M7.5 15h9.5M3.5 5h.01M3.5 10h.01M3.5 15h.01"/>`;
