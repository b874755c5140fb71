import { svg } from 'lit';

export const pencil = svg`<path d="M3.5 16.5l.75-3.5 9-9a1.94 1.94 0 0 1 2.75 2.75l-9 9zM11.75 5.5l2.75 2.75"/>`;
