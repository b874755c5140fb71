import { svg } from 'lit';

export const apps = svg`<rect x="3" y="3" width="5.75" height="5.75" rx="1.5"/><rect x="11.25" y="3" width="5.75" height="5.75" rx="1.5"/><rect x="3" y="11.25" width="5.75" height="5.75" rx="1.5"/><rect x="11.25" y="11.25" width="5.75" height="5.75" rx="1.5"/>`;
