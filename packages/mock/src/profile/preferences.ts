import type { FieldError, Preferences } from 'portal-contract';
import { languages } from '../configuration.ts';
import type { Handler } from '../handler.ts';
import { update } from '../store.ts';
import { invalid } from '../validation.ts';

const standard: Preferences = { theme: 'auto' };

/** How the person likes the portal. */
export const getPreferences: Handler<'getPreferences'> = async ({ context, session }) =>
  (await context.store.get('preferences', session.account.id))?.value ?? standard;

/** Changes some preferences, over whatever they are now. */
export const updatePreferences: Handler<'updatePreferences'> = async ({ context, session, body }) => {
  const { language, timeZone } = body;
  const errors: FieldError[] = [];
  if (language != null && !languages.includes(language)) errors.push({ pointer: '/language', code: 'not-allowed' });
  if (timeZone != null && !isTimeZone(timeZone)) errors.push({ pointer: '/timeZone', code: 'not-allowed' });
  if (errors.length > 0) throw invalid(errors);
  const changed = await update(context.store, 'preferences', session.account.id, (now = standard) => merge(now, body));
  return changed ?? standard;
};

/** A merge patch (RFC 7396) of texts: what is `null` goes, what is not there stays. */
function merge(now: Preferences, { theme = now.theme, ...patch }: Patch): Preferences {
  const language = patch.language === undefined ? now.language : patch.language;
  const timeZone = patch.timeZone === undefined ? now.timeZone : patch.timeZone;
  return { theme, ...(language != null && { language }), ...(timeZone != null && { timeZone }) };
}

interface Patch {
  readonly language?: string | null | undefined;
  readonly theme?: string | undefined;
  readonly timeZone?: string | null | undefined;
}

/** Whether there is such a time zone. An offset is none: it knows no summer. */
function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return /^[A-Za-z]/.test(timeZone);
  } catch {
    return false;
  }
}
