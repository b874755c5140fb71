import { svg } from 'lit';

export const laptop = svg`<rect x="3.75" y="4" width="12.5" height="9" rx="1.75"/><path d="M2 16.25h16"/>`;
