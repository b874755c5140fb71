import { svg } from 'lit';

export const key = svg`<circle cx="6.75" cy="13.25" r="3.5"/><path d="M9.25 10.75L16.5 3.5M13 7l2.5 2.5"/>`;
