import { css, html, nothing, type TemplateResult } from 'lit';
import { RedirectStep } from 'portal-contract';
import { allowedImage, allowedUrl, PortalError } from 'portal-sdk';
import { form } from '../../shared/form.ts';
import { errors } from '../../shared/messages/en/errors.ts';
import { redirect as t } from '../../shared/messages/en/steps/redirect.ts';
import { monogram, monogramStyles } from '../../shared/monogram.ts';
import { someoneElse } from '../parts.ts';
import { stage } from '../stage.styles.ts';
import type { StepContext, StepView } from '../step-view.ts';

const hopStyles = css`
  .p-hop {
    display: flex;
    align-items: center;
    gap: 14px;
    --_monogram: 48px;
  }
  .p-dots {
    display: flex;
    gap: 6px;
    color: var(--portal-text-muted);
  }
  .p-dots > i {
    inline-size: 5px;
    block-size: 5px;
    border-radius: 50%;
    background: currentColor;
    animation: portal-pulse 1.2s var(--portal-ease) infinite;
  }
  .p-dots > i:nth-child(2) {
    animation-delay: 0.15s;
  }
  .p-dots > i:nth-child(3) {
    animation-delay: 0.3s;
  }
  @media (forced-colors: active) {
    .p-dots > i {
      background: CanvasText;
    }
  }
`;

/** Takes the browser to an identity provider: by itself once, then by a link, so that Back leads back. */
export const redirectView: StepView<RedirectStep> = {
  schema: RedirectStep,
  styles: [stage, monogramStyles, hopStyles],
  async begin({ step, client, again }) {
    const url = allowedUrl(step.url, { base: client.endpoint });
    if (!url) throw new PortalError('invalid-response');
    if (!again) location.assign(url);
  },
  render(context) {
    const { step, id, failure, company } = context;
    return form({
      titleId: id('title'),
      title: t.title(step.provider),
      text: failure ? html`<span role="alert">${errors[failure.code](company)}</span>` : t.text,
      lead: hop(context),
      foot: html`${onward(context)}${someoneElse(context)}`,
    });
  },
};

const hop = ({ step, company, logo, base }: StepContext<RedirectStep>): TemplateResult =>
  html`<div class="p-stage" part="stage">
    <div class="p-hop">
      ${monogram(company, logo && allowedImage(logo, { base }))}
      <span class="p-dots" aria-hidden="true"><i></i><i></i><i></i></span>
      ${monogram(step.provider, undefined)}
    </div>
  </div>`;

function onward({ step, base }: StepContext<RedirectStep>): TemplateResult | typeof nothing {
  const url = allowedUrl(step.url, { base });
  return url
    ? html`<p class="p-links p-muted">
        ${t.nothingHappening}
        <a class="p-link p-link-target" href=${url.href}>${t.continueTo(step.provider)}</a>
      </p>`
    : nothing;
}
