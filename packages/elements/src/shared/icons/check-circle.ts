import { svg } from 'lit';

export const checkCircle = svg`<circle cx="10" cy="10" r="7.25"/><path d="M6.9 10.25l2.15 2.15 4.1-4.6"/>`;
