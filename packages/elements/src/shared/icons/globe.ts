import { svg } from 'lit';

export const globe = svg`<circle cx="10" cy="10" r="7.25"/><ellipse cx="10" cy="10" rx="3.25" ry="7.25"/><path d="M2.75 10h14.5"/>`;
