import { svg } from 'lit';

export const fingerprint = svg`<path d="M3.4 11.25V9.6a6.6 6.6 0 0 1 13.2 0v2"/><path d="M5.75 15.5c.4-1.25.6-2.65.6-4.25V9.6a3.65 3.65 0 0 1 7.3 0v1.65c0 1.6-.2 3.1-.55 4.5"/><path d="M10 9.5v1.75c0 2.15-.4 4.2-1.15 6"/>`;
