import { svg } from 'lit';

export const sort = svg`<path d="M6 4v12M3.25 13.25L6 16l2.75-2.75M11 5h6M11 9h4.5M11 13h3"/>`;
