import { svg } from 'lit';

export const user = svg`<circle cx="10" cy="6.75" r="3.25"/><path d="M3.75 17c.55-3.1 3.05-4.75 6.25-4.75S15.7 13.9 16.25 17"/>`;
