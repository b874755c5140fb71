import { css, html, nothing, type TemplateResult } from 'lit';
import { EnrolWebAuthnStep } from 'portal-contract';
import { PortalError } from 'portal-sdk';
import { hasPlatformAuthenticator } from 'portal-sdk/webauthn';
import { form } from '../../shared/form.ts';
import { enrolWebauthn as t } from '../../shared/messages/en/steps/enrol-webauthn.ts';
import { glyph } from '../../shared/styles/glyph.ts';
import { iconButton } from '../../shared/styles/icon-button.ts';
import { backButton, backStyles } from '../back-button.ts';
import { anotherMethod, createWith, failedCeremony, pictureOf } from '../ceremony.ts';
import type { StepContext, StepView } from '../step-view.ts';
import { stage } from '../stage.styles.ts';

type Context = StepContext<EnrolWebAuthnStep>;

const waitStyles = css`
  .p-wait {
    display: flex;
    align-items: center;
    gap: var(--portal-gap-2);
  }
`;

/** Sets up a passkey, a security key, or this device. */
export const enrolWebauthnView: StepView<EnrolWebAuthnStep> = {
  schema: EnrolWebAuthnStep,
  styles: [glyph, stage, iconButton, backStyles, waitStyles],
  render(context) {
    const { step, failure = refusal(context), running } = context;
    const start = (): void => context.run(createWith(step.options));
    if (failure && !running && !context.pending) {
      return failedCeremony(
        { ...context, failure },
        {
          purpose: step.purpose,
          tryAgain: start,
          others: html`${anotherMethod(context)}${notNow(context)}${backButton(context)}`,
        },
      );
    }
    return offer(context, start);
  },
};

/** For a browser without an authenticator of its own: setting up this device is put off by itself. */
const withoutAuthenticator: StepView<EnrolWebAuthnStep> = {
  ...enrolWebauthnView,
  // Once: an answer that did not arrive is given again at the button.
  begin: async ({ step, answer, again }) => {
    if (isOfNoUse(step) && !again) answer({ kind: 'later' });
  },
  read: () => ({ answer: { kind: 'later' } }),
  render: (context) => (isOfNoUse(context.step) ? passing(context) : enrolWebauthnView.render(context)),
};

/** The view for this browser. What it can do is known before anything is drawn, so that nothing is shown and then taken away. */
export const findEnrolWebauthnView = async (): Promise<StepView<EnrolWebAuthnStep>> =>
  (await hasPlatformAuthenticator()) ? enrolWebauthnView : withoutAuthenticator;

const isOfNoUse = ({ purpose, optional }: EnrolWebAuthnStep): boolean => purpose === 'device' && optional === true;

/** The new credential was not accepted: for the person, the same as if it had not been made. */
const refusal = ({ step, outdated }: Context): PortalError | undefined =>
  step.notice && !outdated ? new PortalError('credential-not-confirmed') : undefined;

function offer(context: Context, start: () => void): TemplateResult {
  const { step, id, running, pending, disabled } = context;
  const { title, text, start: startText } = t.purposeOf(step.purpose);
  const busy = running || pending;
  return form({
    titleId: id('title'),
    title,
    text,
    lead: html`<div class="p-stage" part="stage">
      <span class="p-glyph p-glyph-accent" part="glyph"
        ><portal-icon class="p-icon-lg" .icon=${pictureOf(step.purpose)}></portal-icon
      ></span>
      <span role="status">${busy ? t.prompt : ''}</span>
    </div>`,
    foot: html`<div class="p-actions" part="actions">
        <button
          type="button"
          class="p-btn p-btn-primary p-btn-lg p-btn-block"
          ?disabled=${disabled}
          aria-busy=${busy}
          @click=${() => (busy ? undefined : start())}
        >
          ${startText}
        </button>
        ${anotherMethod(context)}${notNow(context)}
      </div>
      ${backButton(context)}`,
  });
}

const notNow = ({ step, answer, pending, disabled }: Context): TemplateResult | typeof nothing =>
  step.optional
    ? html`<button
        type="button"
        class="p-btn p-btn-ghost p-btn-block"
        ?disabled=${pending || disabled}
        @click=${() => answer({ kind: 'later' })}
      >
        ${t.notNow}
      </button>`
    : nothing;

const passing = (context: Context): TemplateResult =>
  form({
    ...context,
    titleId: context.id('title'),
    title: t.passing,
    ...(context.pending
      ? { text: html`<span class="p-wait"><span class="p-spinner"></span>${t.passingText}</span>` }
      : { submit: { text: context.t.continue, pendingText: t.passingText } }),
  });
