import type { Notice } from 'portal-contract';
import { totp as t } from '../shared/messages/en/steps/totp.ts';

/** Why a code of an authenticator app was not accepted. */
export function codeNotice(notice: Notice | undefined): string | undefined {
  if (!notice) return undefined;
  const left = notice.params?.['left'];
  if (notice.code === 'code-reused') return t.reused;
  return notice.code === 'attempts-left' && typeof left === 'number' ? t.attemptsLeft(left) : t.wrong;
}
