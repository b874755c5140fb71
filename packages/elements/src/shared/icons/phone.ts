import { svg } from 'lit';

export const phone = svg`<rect x="5.5" y="2.25" width="9" height="15.5" rx="2.25"/><path d="M9 15h2"/>`;
