import { svg } from 'lit';

export const clock = svg`<circle cx="10" cy="10" r="7.25"/><path d="M10 5.75V10l2.75 1.75"/>`;
