import { isObject } from '../values.ts';
import type { Display } from './kind.ts';

/** A phone number, grouped as its country does. */
export const displayPhone: Display = (value, { phones }) => {
  const number = isObject(value) ? value['number'] : value;
  return typeof number === 'string' ? (phones()?.format(number) ?? number) : '';
};
