import { displayText } from './text.ts';
import type { Display } from './kind.ts';

/** The administrator's word for what was chosen. */
export const displayChoice: Display = (value, context) =>
  context.field.options?.find((option) => option.value === value)?.label ?? displayText(value, context);
