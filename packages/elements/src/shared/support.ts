import type { Configuration } from 'portal-contract';
import { allowedUrl } from 'portal-sdk';

/** The address behind “Contact IT”: the help page, else mail, else the phone. `undefined` where the administrator gave none. */
export function supportHref(configuration: Configuration | undefined, base: URL): string | undefined {
  const { url, email, phone } = configuration?.support ?? {};
  const candidates = [url, email && mailHref(email), phone && phoneHref(phone)];
  for (const candidate of candidates) {
    const allowed = candidate && allowedUrl(candidate, { base, schemes: ['mailto', 'tel'] });
    if (allowed) return allowed.href;
  }
  return undefined;
}

export const mailHref = (email: string): string => `mailto:${encodeURIComponent(email).replace('%40', '@')}`;
export const phoneHref = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;
