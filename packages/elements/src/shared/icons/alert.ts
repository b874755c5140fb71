import { svg } from 'lit';

export const alert = svg`<path d="M8.7 3.75L2.55 14.5a1.5 1.5 0 0 0 1.3 2.25h12.3a1.5 1.5 0 0 0 1.3-2.25L11.3 3.75a1.5 1.5 0 0 0-2.6 0z"/><path d="M10 7.75v3.5M10 13.9h.01"/>`;
