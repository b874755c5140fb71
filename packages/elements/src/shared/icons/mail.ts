import { svg } from 'lit';

export const mail = svg`<rect x="2.75" y="4.25" width="14.5" height="11.5" rx="2"/><path d="M3.25 6l6.75 5 6.75-5"/>`;
