/** A value if it is a text, else an empty one. */
export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
