import { html, type TemplateResult } from 'lit';
import type { TotpSetup } from 'portal-contract';
import type { Clock } from 'portal-sdk';
import { codeField } from '../shared/code-field.ts';
import { copyButton } from '../shared/copy-button.ts';
import { field } from '../shared/form.ts';
import { authenticator as t } from '../shared/messages/en/security/authenticator.ts';
import { qrCode } from '../shared/qr-code.ts';

/** The secret of a new app: to scan, and to type. */
export const scanView = (
  { secret, uri }: TotpSetup,
  { clock, company }: { clock: Clock; company: string | undefined },
): TemplateResult =>
  html`<div class="split">
    ${qrCode({ text: uri, label: t.qr })}
    <div class="split-text">
      <p>${t.scan(company)}</p>
      <p class="small p-muted">${t.key}</p>
      <div class="p-secret" part="secret">
        <code translate="no">${secret.match(/.{1,4}/g)?.join(' ')}</code
        >${copyButton({ text: secret, clock, label: t.copyKey, source: (button) => button.parentElement?.querySelector('code') })}
      </div>
    </div>
  </div>`;

/** The first code of a new app, and its name. */
export const confirmView = (digits: number, { error }: { error: string | undefined }): TemplateResult =>
  html`${codeField({ id: 'code', label: t.code(digits), digits, error, submits: false })}
  ${field({
    id: 'name',
    label: t.name,
    input: html`<input class="p-input" part="input" id="name" name="name" maxlength="64" autocomplete="off" />`,
    hint: html`<p class="p-hint"><span>${t.nameHint}</span></p>`,
  })}`;
