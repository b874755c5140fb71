import { svg } from 'lit';

export const plus = svg`<path d="M10 4v12M4 10h12"/>`;
