import { svg } from 'lit';

export const close = svg`<path d="M5 5l10 10M15 5L5 15"/>`;
