import type { PortalError } from 'portal-sdk';
import type { FieldErrors } from '../shared/form.ts';
import { login as t } from '../shared/messages/en/login.ts';

/** Sentences for the fields that the server refused, by name: `/password` is the field `password`. */
export function fieldErrors({ code, problem }: PortalError): FieldErrors {
  if (code !== 'validation-failed') return {};
  const entries = (problem?.errors ?? []).map(
    ({ pointer, code }) => [pointer.slice(1), code === 'too-long' ? t.tooLong : t.needsAnotherLook] as const,
  );
  return Object.fromEntries(entries);
}
