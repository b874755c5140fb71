import { type PortalError, toPortalError } from 'portal-sdk';
import { isObject } from './values.ts';
import type { EditState, Refusal } from './edit.ts';

/** Failures that are about the value, or about what the person has to do first. Whatever else fails may work another time. */
const refusals: readonly string[] = [
  'validation-failed',
  'field-not-editable',
  'step-up-required',
  'quota-exceeded',
  'not-found',
];

/** The server's reason for refusing a value: the first one that it names, and which input it is about. */
export function refusalOf({ code, problem }: PortalError): Refusal | undefined {
  if (!refusals.includes(code)) return undefined;
  const errors: unknown = problem?.['errors'];
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  if (!isObject(first) || typeof first['code'] !== 'string') return { code };
  const pointer = typeof first['pointer'] === 'string' ? first['pointer'] : '';
  // `/values/phoneNumbers/0/number`, and `/values/address/region`: the last name is the input's, where there are several.
  const input = pointer.split('/').slice(3).at(-1);
  return { code: first['code'], ...(input !== undefined && !/^\d+$/.test(input) && { input }) };
}

/** How an edit goes on whose value was not saved. */
export function failedState(mine: unknown, cause: unknown): EditState {
  const error = toPortalError(cause);
  const refusal = refusalOf(error);
  if (error.code === 'session-expired') return { status: 'waiting', mine };
  if (refusal || error.code === 'aborted') return { status: 'editing', refusal };
  return { status: 'failed', mine, error, offline: !navigator.onLine };
}
