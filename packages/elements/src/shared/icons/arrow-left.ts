import { svg } from 'lit';

export const arrowLeft = svg`<path d="M16.25 10H3.75M8.5 5.25L3.75 10l4.75 4.75"/>`;
