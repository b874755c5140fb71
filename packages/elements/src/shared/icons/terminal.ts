import { svg } from 'lit';

export const terminal = svg`<rect x="2.75" y="3.75" width="14.5" height="12.5" rx="2"/><path d="M6 8l2.25 2.25L6 12.5M10.5 12.75H14"/>`;
