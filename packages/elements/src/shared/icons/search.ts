import { svg } from 'lit';

export const search = svg`<circle cx="9" cy="9" r="5.5"/><path d="M13 13l4 4"/>`;
