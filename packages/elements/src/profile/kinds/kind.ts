import type { ProfileField } from 'portal-contract';
import type { PhoneNumbers } from '../phone-numbers.ts';

/** What a value is shown with. */
export interface DisplayContext {
  readonly field: ProfileField;
  /** Language to say it in, as a BCP 47 tag. */
  readonly locale: string;
  /** Writes phone numbers as people do, once it is there. */
  readonly phones: () => PhoneNumbers | undefined;
}

/** Says a value as a text. Nothing to say is an empty one. */
export type Display = (value: unknown, context: DisplayContext) => string;
