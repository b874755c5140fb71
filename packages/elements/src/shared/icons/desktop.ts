import { svg } from 'lit';

export const desktop = svg`<rect x="2.75" y="3.5" width="14.5" height="10" rx="1.75"/><path d="M10 13.5v3M6.75 16.5h6.5"/>`;
