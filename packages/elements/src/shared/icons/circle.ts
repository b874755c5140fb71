import { svg } from 'lit';

export const circle = svg`<circle cx="10" cy="10" r="7.25"/>`;
