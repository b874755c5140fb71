import { svg } from 'lit';

export const star = svg`<path d="M10.00 3.15L12.03 7.76L17.04 8.26L13.28 11.62L14.35 16.54L10.00 14.00L5.65 16.54L6.72 11.62L2.96 8.26L7.97 7.76Z"/>`;
