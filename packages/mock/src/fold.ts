/** Case and accents taken off, for comparing what people type. */
export const fold = (text: string): string => text.trim().normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
