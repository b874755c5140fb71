import { svg } from 'lit';

export const eye = svg`<path d="M1.9 10S4.75 4.5 10 4.5 18.1 10 18.1 10 15.25 15.5 10 15.5 1.9 10 1.9 10z"/><circle cx="10" cy="10" r="2.5"/>`;
