import type { ProfileField } from 'portal-contract';
import type { PortalConnection } from 'portal-sdk';
import type { CSSResult, TemplateResult } from 'lit';
import type { FormValues } from '../../shared/form.ts';
import type { Refusal } from '../edit.ts';
import type { PhoneNumbers } from '../phone-numbers.ts';

/** What an editor draws its inputs with. */
export interface InputsContext {
  readonly client: PortalConnection;
  readonly field: ProfileField;
  /** What stands in the inputs at first, by their names. */
  readonly values: FormValues;
  /** What the value is called, where the editor has a single input. */
  readonly label: string;
  /** Makes an id that is unique in the element. */
  readonly id: (name: string) => string;
  /** Whether it is an item that is not on its list yet. */
  readonly adding: boolean;
  readonly readOnly: boolean;
  readonly refusal: Refusal | undefined;
  /** Ids of what describes the inputs. */
  readonly describedBy: string;
  readonly locale: string;
}

/** What a value is read with. */
export interface ReadContext {
  readonly field: ProfileField;
  readonly phones: () => Promise<PhoneNumbers>;
}

/** What was read: a value, `undefined` for none, or what is wrong with it. */
export type Reading = { readonly value: unknown } | { readonly refusal: Refusal };

/** Edits one kind of value. */
export interface Editor {
  /** Said below the inputs. */
  readonly hint?: string;
  /** Whether the label of the row is a heading above several labelled inputs. */
  group?(context: Pick<InputsContext, 'field' | 'adding'>): boolean;
  readonly styles?: readonly CSSResult[];
  inputs(context: InputsContext): TemplateResult;
  /** A value as what stands in the inputs. */
  write(value: unknown, context: { readonly field: ProfileField; readonly phones: PhoneNumbers | undefined }): FormValues;
  read(values: FormValues, context: ReadContext): Reading | Promise<Reading>;
}
