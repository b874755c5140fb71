import { html, type TemplateResult } from 'lit';
import { chevronRight } from '../shared/icons/chevron-right.ts';
import { fingerprint } from '../shared/icons/fingerprint.ts';
import { usb } from '../shared/icons/usb.ts';
import { passkeys as t } from '../shared/messages/en/security/passkeys.ts';

/** What may be added. */
export type PasskeyPurpose = 'passkey' | 'security-key';

/** What may be added, a row each. */
export const passkeyChoices = (choose: (purpose: PasskeyPurpose) => void): TemplateResult[] =>
  (['passkey', 'security-key'] as const).map((purpose) => {
    const { title, text } = t.choices[purpose];
    return html`<button type="button" class="row choice" part="row" @click=${() => choose(purpose)}>
      <portal-icon .icon=${purpose === 'passkey' ? fingerprint : usb}></portal-icon>
      <span class="row-main"><span class="row-title">${title}</span> <span class="row-meta">${text}</span></span>
      <portal-icon class="p-icon-sm p-icon-flip" .icon=${chevronRight}></portal-icon>
    </button>`;
  });
