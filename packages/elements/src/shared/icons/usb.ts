import { svg } from 'lit';

export const usb = svg`<rect x="6" y="2.5" width="8" height="10.5" rx="2"/><path d="M8 13v4.5h4V13M10 6.5h.01"/>`;
