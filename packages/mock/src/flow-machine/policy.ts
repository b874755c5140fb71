import type { Requirement } from './turn.ts';

/** What the administrator's policy says: some people may not log in here, and are told why in the administrator's words. */
export const policy: Requirement = async ({ context }) => {
  const { deny } = context.settings;
  if (!deny) return undefined;
  const { message, help } = deny;
  return { to: 'denied', step: { kind: 'denied', reason: 'policy', help, ...(message !== undefined && { message }) } };
};
