import { css, html, nothing, type TemplateResult } from 'lit';
import { PushStep } from 'portal-contract';
import { form } from '../../shared/form.ts';
import { phone } from '../../shared/icons/phone.ts';
import { clockFace } from '../../shared/messages/duration.ts';
import { push as t } from '../../shared/messages/en/steps/push.ts';
import { pause } from '../../shared/pause.ts';
import { glyph } from '../../shared/styles/glyph.ts';
import { someoneElse } from '../parts.ts';
import { stage } from '../stage.styles.ts';
import type { StepContext, StepView } from '../step-view.ts';

type Context = StepContext<PushStep>;

const pushStyles = css`
  .p-number {
    font-size: calc(var(--portal-size-2xl) * 1.7);
    line-height: 1;
    font-weight: 600;
    letter-spacing: 0.02em;
    font-variant-numeric: tabular-nums;
  }
  .p-waiting {
    display: flex;
    align-items: center;
    gap: var(--portal-gap-2);
    font-size: var(--portal-size-sm);
    color: var(--portal-text-muted);
  }
  .p-waiting > .p-spinner {
    inline-size: 14px;
    block-size: 14px;
    border-width: 1.5px;
  }
  .p-num {
    font-variant-numeric: tabular-nums;
  }
`;

/** Waits for an approval on a phone: asks the backend at intervals, and sends the request again at a button. */
export const pushView: StepView<PushStep> = {
  schema: PushStep,
  styles: [glyph, stage, pushStyles],
  wait: ({ expiresIn, resendAfter }) => Math.max(expiresIn, resendAfter),
  async begin({ step, client, signal, refresh }) {
    if (step.expiresIn === 0) return;
    while (!signal.aborted) {
      await pause(step.pollAfter, { clock: client.clock, signal });
      // Offline, it is looked for the network instead.
      if (!signal.aborted && navigator.onLine) await refresh();
    }
  },
  render(context) {
    const { step, id } = context;
    const over = step.expiresIn === 0;
    return form({
      titleId: id('title'),
      glyph: over ? failedGlyph : nothing,
      title: over ? t.failed : t.title,
      text: over ? html`<span role="alert">${why(context)}</span>` : ask(context),
      lead: over ? nothing : waiting(context),
      foot: html`<div class="p-actions" part="actions">${sendAgain(context)} ${anotherWay(context)}</div>
        ${context.listAlternatives && !context.confirming ? nothing : someoneElse(context)}`,
    });
  },
};

const ask = ({ step: { device, number }, confirming }: Context): string =>
  t.text({ device, matches: number !== undefined, app: confirming?.app });

const failedGlyph = html`<span class="p-glyph p-glyph-danger" part="glyph"
  ><portal-icon class="p-icon-lg" .icon=${phone}></portal-icon
></span>`;

function why({ step: { notice, device } }: Context): string {
  if (notice?.code === 'push-busy') return t.busy(device);
  return notice?.code === 'push-denied' ? t.denied(device) : t.expired(device);
}

/** The number to choose and the time left: told once, not at every second. */
function waiting(context: Context): TemplateResult {
  const { number } = context.step;
  return html`<div class="p-stage" part="stage">
    ${
      number === undefined
        ? nothing
        : html`<span class="p-number" part="number"
            ><span class="p-vh">${t.number}</span> ${String(number).padStart(2, '0')}</span
          >`
    }
    <span class="p-waiting"
      ><span class="p-spinner"></span
      ><span
        ><span role="status">${t.waiting}</span> <span aria-hidden="true">·</span>
        <span class="p-num" role="timer" aria-live="off">${clockFace(left(context, context.step.expiresIn))}</span></span
      ></span
    >
  </div>`;
}

/** What is left of some seconds of the step as it was last read. */
function left({ step, left }: Context, seconds: number): number {
  const passed = Math.max(0, Math.max(step.expiresIn, step.resendAfter) - left);
  return Math.max(0, seconds - passed);
}

function sendAgain(context: Context): TemplateResult {
  const { answer, disabled, pending, step } = context;
  const wait = left(context, step.resendAfter);
  return html`<button
    type="button"
    class="p-btn p-btn-lg p-btn-block ${step.expiresIn === 0 ? 'p-btn-primary' : ''}"
    ?disabled=${wait > 0 || disabled}
    aria-busy=${pending}
    @click=${() => answer({ kind: 'resend' })}
  >
    ${t.sendAgain(wait > 0 ? clockFace(wait) : undefined)}
  </button>`;
}

const anotherWay = ({ listAlternatives, t: common }: Context): TemplateResult | typeof nothing =>
  listAlternatives
    ? html`<button type="button" class="p-btn p-btn-ghost p-btn-block" @click=${listAlternatives}>
        ${common.useAnotherMethod}
      </button>`
    : nothing;
