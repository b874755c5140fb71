import { html, type TemplateResult } from 'lit';
import { recoveryCodes as t } from '../shared/messages/en/security/recovery-codes.ts';
import { recoveryCodeList, type RecoveryCodeListOptions } from '../shared/recovery-code-list.ts';

/** Recovery codes that were just made, and what to do with them. Needs `recoveryCodeStyles`. */
export const newCodes = (options: RecoveryCodeListOptions): TemplateResult =>
  html`<div>
      <p class="p-strong">${t.saveTitle}</p>
      <p class="p-muted small">${t.saveText}</p>
    </div>
    ${recoveryCodeList(options)}`;
