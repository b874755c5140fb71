import { css, html, nothing, type TemplateResult } from 'lit';
import { ThrottledStep } from 'portal-contract';
import { form } from '../../shared/form.ts';
import { clockFace } from '../../shared/messages/duration.ts';
import { throttled as t } from '../../shared/messages/en/steps/throttled.ts';
import { setProperty } from '../../shared/set-property.ts';
import { contactButton, someoneElse } from '../parts.ts';
import { stage } from '../stage.styles.ts';
import type { StepContext, StepView } from '../step-view.ts';

const timerStyles = css`
  .p-timer {
    display: grid;
    gap: 10px;
    inline-size: min(100%, 180px);
  }
  .p-timer > b {
    font-size: var(--portal-size-2xl);
    line-height: 1;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.01em;
    direction: ltr;
  }
  .p-bar {
    display: block;
    block-size: 4px;
    border-radius: 2px;
    background: var(--portal-pressed);
    overflow: hidden;
  }
  .p-bar > i {
    display: block;
    inline-size: calc(100% * var(--_part));
    block-size: 100%;
    border-radius: inherit;
    background: var(--portal-text-muted);
  }
  @media (forced-colors: active) {
    .p-bar > i {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;

/** What the bar needs: after a reload only the rest of the wait is known, and nobody knows what it is a part of. */
const wholeWait = 'whole wait';

/** Asks the person to wait, with a countdown. */
export const throttledView: StepView<ThrottledStep> = {
  schema: ThrottledStep,
  styles: [stage, timerStyles],
  wait: ({ retryAfter }) => retryAfter,
  begin({ again, offer }) {
    if (!again) offer(wholeWait);
    return Promise.resolve();
  },
  render(context) {
    const { id, left } = context;
    const waiting = left > 0;
    return form({
      ...context,
      titleId: id('title'),
      title: t.title,
      text: t.text,
      lead: stageOf(context),
      foot: html`<div class="p-actions" part="actions">
          <button
            type="button"
            class="p-btn p-btn-lg p-btn-block"
            ?disabled=${waiting || context.disabled}
            aria-busy=${context.pending}
            @click=${() => context.answer({ kind: 'retry' })}
          >
            ${context.t.tryAgain}
          </button>
          ${contactButton(context)}
        </div>
        ${someoneElse(context)}`,
    });
  },
};

/** The countdown, and a bar of what is left where the whole is known. */
const stageOf = ({ left, offered, step }: StepContext<ThrottledStep>): TemplateResult =>
  html`<div class="p-stage" part="stage">
    <div class="p-timer" role="timer" aria-label=${t.left(left)}>
      <b>${clockFace(left)}</b>
      ${
        offered.has(wholeWait) && step.retryAfter
          ? html`<span class="p-bar"><i ${setProperty('--_part', left / step.retryAfter)}></i></span>`
          : nothing
      }
    </div>
    <span class="p-vh" role="status">${left > 0 ? '' : t.over}</span>
  </div>`;
