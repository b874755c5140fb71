import type { ProfileField } from 'portal-contract';
import type { Reading } from './editor.ts';

/** What may stand in no text: control characters, and halves of characters. */
const forbidden = /[\p{Cc}\p{Surrogate}]/u;

export interface TextRules {
  /** What the text has to look like. */
  pattern?: RegExp;
  /** What it may not hold. */
  without?: RegExp;
}

/** Reads a text and looks at what the schema says of it. Lengths are counted in characters (code points), as the server does. */
export function readText(typed: string, field: ProfileField, { pattern, without = forbidden }: TextRules = {}): Reading {
  const text = typed.trim();
  const { required = false, maxLength = Infinity } = field;
  if (!text) return required ? { refusal: { code: 'required' } } : { value: undefined };
  if ([...text].length > maxLength) return { refusal: { code: 'too-long' } };
  if (without.test(text) || pattern?.test(text) === false) return { refusal: { code: 'format' } };
  return { value: text };
}
