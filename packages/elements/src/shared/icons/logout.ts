import { svg } from 'lit';

export const logout = svg`<path d="M8 3.5H5.5a2 2 0 0 0-2 2v9a2 2 0 0 0 2 2H8M12.75 6.5L16.25 10l-3.5 3.5M16 10H7.75"/>`;
