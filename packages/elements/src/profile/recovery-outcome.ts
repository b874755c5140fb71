import { html, nothing, type TemplateResult } from 'lit';
import { recoveryEmailOperations } from 'portal-contract';
import { type PortalConnection, toPortalError } from 'portal-sdk';
import { alert } from '../shared/icons/alert.ts';
import { check } from '../shared/icons/check.ts';
import { profileRecovery as t } from '../shared/messages/en/profile-recovery.ts';
import type { ProfileModel } from './profile-model.ts';

/** What came of a mailed link: something to say, unless the session has ended meanwhile. */
export interface Outcome {
  readonly notice?: (retry: () => void) => TemplateResult;
}

/** Verifies the recovery email with the token of a mailed link. */
export async function verifyLink(client: PortalConnection, model: ProfileModel | undefined, token: string): Promise<Outcome> {
  const verify = recoveryEmailOperations.verifyRecoveryEmail;
  try {
    await model?.inTurn(async ({ send, take }) => take(await send(verify, { body: { token } })));
    return { notice: worked };
  } catch (cause) {
    const { code } = toPortalError(cause);
    const { value } = client.configuration;
    const company = value.status === 'ready' ? value.configuration.company : t.company;
    // Whoever logs in again goes on where they were.
    if (code === 'session-expired') return {};
    const again = code !== 'link-invalid' && code !== 'validation-failed';
    return { notice: (retry) => failed(t.errors[code](company), again ? retry : undefined) };
  }
}

const worked = (): TemplateResult =>
  html`<div class="p-banner p-banner-success" part="banner" role="status">
    <portal-icon .icon=${check}></portal-icon>
    <p>${t.linkWorked}</p>
  </div>`;

const failed = (sentence: string, retry: (() => void) | undefined): TemplateResult =>
  html`<div class="p-banner p-banner-danger" part="banner" role="alert">
    <portal-icon .icon=${alert}></portal-icon>
    <p>${sentence}</p>
    ${retry ? html`<button type="button" class="p-btn p-btn-ghost p-btn-sm" @click=${retry}>${t.tryAgain}</button>` : nothing}
  </div>`;
