const part = (value: number, unit: 'minute' | 'second', locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);

/** Seconds in words: “14 minutes 32 seconds”, “1 minute”, “8 seconds”. */
export function duration(seconds: number, locale = 'en'): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (!minutes) return part(rest, 'second', locale);
  return rest ? `${part(minutes, 'minute', locale)} ${part(rest, 'second', locale)}` : part(minutes, 'minute', locale);
}

/** 14:32 */
export const clockFace = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
