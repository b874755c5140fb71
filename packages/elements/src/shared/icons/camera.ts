import { svg } from 'lit';

export const camera = svg`<path d="M2.75 7.5c0-.95.8-1.75 1.75-1.75h1.4l1.2-2h5.8l1.2 2h1.4c.95 0 1.75.8 1.75 1.75v7c0 .95-.8 1.75-1.75 1.75h-11c-.95 0-1.75-.8-1.75-1.75z"/><circle cx="10" cy="10.75" r="2.9"/>`;
