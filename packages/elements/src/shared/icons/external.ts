import { svg } from 'lit';

export const external = svg`<path d="M11.75 3.5h4.75v4.75M16.25 3.75L9.75 10.25M15 11.75V14.5a2 2 0 0 1-2 2H5.5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2h2.75"/>`;
