import { isObject } from '../values.ts';
import type { Display } from './kind.ts';

/** Somebody's name. */
export const displayPerson: Display = (value) => (isObject(value) && typeof value['name'] === 'string' ? value['name'] : '');
