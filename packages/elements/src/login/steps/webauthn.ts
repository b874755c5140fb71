import { css, html, nothing, type TemplateResult } from 'lit';
import { WebAuthnStep } from 'portal-contract';
import { PortalError } from 'portal-sdk';
import { form } from '../../shared/form.ts';
import { webauthn as t } from '../../shared/messages/en/steps/webauthn.ts';
import { glyph } from '../../shared/styles/glyph.ts';
import { anotherMethod, confirmWith, failedCeremony, pictureOf } from '../ceremony.ts';
import { stage } from '../stage.styles.ts';
import type { StepContext, StepView } from '../step-view.ts';

const ripples = css`
  .p-glyph-wait {
    position: relative;
    inline-size: 64px;
    block-size: 64px;
  }
  .p-glyph-wait::before,
  .p-glyph-wait::after {
    content: '';
    position: absolute;
    inset: -8px;
    border-radius: 50%;
    border: 1px solid color-mix(in oklab, var(--_c) 22%, transparent);
    animation: portal-pulse 2.4s var(--portal-ease) infinite;
  }
  .p-glyph-wait::after {
    inset: -18px;
    border-color: color-mix(in oklab, var(--_c) 11%, transparent);
    animation-delay: 0.25s;
  }
`;

/** Asks for a passkey, a security key or this device: by itself at first, then at a button. */
export const webauthnView: StepView<WebAuthnStep> = {
  schema: WebAuthnStep,
  styles: [glyph, stage, ripples],
  async begin(actions) {
    const { step, again } = actions;
    // Nobody is asked over and over: what was refused or broken off is tried again at the button.
    if (again || step.notice) throw new PortalError('credential-not-confirmed');
    await confirmWith(step.options)(actions);
  },
  render(context) {
    const { step, id, failure, running } = context;
    if (failure && !running) return failed({ ...context, failure });
    const { title, text } = t.of(step.purpose);
    return form({
      titleId: id('title'),
      title,
      text,
      lead: html`<div class="p-stage" part="stage">
        <span class="p-glyph p-glyph-accent p-glyph-wait" part="glyph"
          ><portal-icon class="p-icon-lg" .icon=${pictureOf(step.purpose)}></portal-icon
        ></span>
      </div>`,
      foot: html`<div class="p-actions" part="actions">${anotherMethod(context)} ${cancel(context)}</div>`,
    });
  },
};

const failed = (context: StepContext<WebAuthnStep> & { readonly failure: PortalError }): TemplateResult =>
  failedCeremony(context, {
    purpose: context.step.purpose,
    tryAgain: () => context.run(confirmWith(context.step.options)),
    others: html`${anotherMethod(context)} ${context.listAlternatives && !context.confirming ? nothing : cancel(context)}`,
  });

/** Back to where the person came from, else to the start; out of a step-up. */
const cancel = ({ back, confirming, startOver, disabled }: StepContext): TemplateResult =>
  html`<button
    type="button"
    class="p-btn p-btn-ghost p-btn-block"
    ?disabled=${disabled && !confirming}
    @click=${confirming?.cancel.run ?? back ?? startOver}
  >
    ${confirming?.cancel.text ?? t.cancel}
  </button>`;
