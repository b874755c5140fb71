import { html, type TemplateResult } from 'lit';
import { EnrolTotpStep } from 'portal-contract';
import { codeField } from '../../shared/code-field.ts';
import { copyButton } from '../../shared/copy-button.ts';
import { form } from '../../shared/form.ts';
import { enrolTotp as t } from '../../shared/messages/en/steps/enrol-totp.ts';
import { totp } from '../../shared/messages/en/steps/totp.ts';
import { qrCode } from '../../shared/qr-code.ts';
import { codeField as codeFieldStyles } from '../../shared/styles/code-field.ts';
import { iconButton } from '../../shared/styles/icon-button.ts';
import { qr } from '../../shared/styles/qr.ts';
import { secret } from '../../shared/styles/secret.ts';
import { backButton, backStyles } from '../back-button.ts';
import { codeNotice } from '../code-notice.ts';
import { reachBackend } from '../reach-backend.ts';
import type { StepContext, StepView } from '../step-view.ts';
import { enrolTotpStyles } from './enrol-totp.styles.ts';

/** Sets up an authenticator app: shows its secret, and asks for the first code. */
export const enrolTotpView: StepView<EnrolTotpStep> = {
  schema: EnrolTotpStep,
  styles: [codeFieldStyles, iconButton, qr, secret, backStyles, enrolTotpStyles],
  render(context) {
    const { step, id, knownCompany } = context;
    return form({
      ...context,
      titleId: id('title'),
      title: t.title,
      text: t.text(knownCompany),
      fields: html`<ol class="p-enrol" part="methods">
        <li>
          <p>${t.scan}</p>
          ${qrCode({ text: step.otpauthUri, label: t.qr })}
        </li>
        <li>
          <p>${t.key}</p>
          ${manualKey(context)}
        </li>
        <li>
          <p>${t.code}</p>
          ${firstCode(context)}
        </li>
      </ol>`,
      submit: { text: t.submit, pendingText: t.pending },
      foot: backButton(context),
    });
  },
  reach: reachBackend,
  read({ code = '' }, { step }) {
    if (code.length !== step.digits) return { errors: { code: totp.missing(step.digits) } };
    return { answer: { kind: 'enrol-totp', code } };
  },
};

/** The secret in groups of four, which is how people read it out and type it. */
const manualKey = ({ step, clock }: StepContext<EnrolTotpStep>): TemplateResult =>
  html`<div class="p-secret" part="secret">
    <code translate="no">${step.secret.match(/.{1,4}/g)?.join(' ')}</code
    >${copyButton({ text: step.secret, clock, label: t.copyKey, source: (button) => button.parentElement?.querySelector('code') })}
  </div>`;

function firstCode({ step, id, errors, outdated }: StepContext<EnrolTotpStep>): TemplateResult {
  const errorBefore = codeNotice(step.notice);
  const error = errors['code'] ?? (outdated ? undefined : errorBefore);
  const { digits } = step;
  return codeField({ id: id('code'), label: totp.label(digits), digits, error, errorBefore });
}
