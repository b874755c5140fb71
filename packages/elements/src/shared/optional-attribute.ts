import type { PropertyDeclaration } from 'lit';

/** A text that the page may leave away: taking the attribute away is as if it had never been there. */
export const optionalText = {
  converter: { fromAttribute: (value: string | null) => value ?? undefined },
} satisfies PropertyDeclaration<string | undefined>;

/** A count that the page may leave away. What is no count is as if it were not there. */
export const optionalCount = {
  converter: {
    fromAttribute: (value: string | null) => (value?.trim() && Number(value) >= 0 ? Math.floor(Number(value)) : undefined),
  },
} satisfies PropertyDeclaration<number | undefined>;
