import type { PortalError, PortalErrorCode } from './portal-error.ts';

const passing: readonly PortalErrorCode[] = [
  'network',
  'timeout',
  'aborted',
  'temporarily-unavailable',
  'quota-exceeded',
  'internal',
];

/** Whether the same call may succeed later: the failure says nothing about what was asked. */
export const isPassing = ({ code }: PortalError): boolean => passing.includes(code);
