import { isObject } from '../values.ts';
import type { Display } from './kind.ts';

/** An address in one line; the country is told in words. */
export const displayAddress: Display = (value, { locale }) => {
  if (!isObject(value)) return '';
  const part = (name: string): string => (typeof value[name] === 'string' ? value[name].trim() : '');
  const place = [part('postalCode'), part('locality')].filter(Boolean).join(' ');
  const lines = [
    part('streetAddress'),
    part('extendedAddress'),
    part('poBox'),
    place,
    part('region'),
    country(part('country'), locale),
  ];
  return lines.filter(Boolean).join(', ');
};

function country(code: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
}
