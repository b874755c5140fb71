import { css, html } from 'lit';
import { ThrottledStep } from 'portal-contract';
import { form } from '../../shared/form.ts';
import { throttled as t } from '../../shared/messages/en/steps/throttled.ts';
import { setProperty } from '../../shared/set-property.ts';
import { contactButton } from '../parts.ts';
import type { StepView } from '../step-view.ts';

const stage = css`
  .p-stage {
    display: grid;
    place-items: center;
    align-content: center;
    gap: var(--portal-gap-3);
    min-block-size: 152px;
    padding: var(--portal-gap-4);
    border-radius: var(--portal-radius-md);
    background: var(--portal-sunken);
    box-shadow: inset 0 0 0 1px var(--portal-border);
    text-align: center;
  }
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
    .p-stage {
      border: 1px solid CanvasText;
    }
    .p-bar > i {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;

/** Asks the person to wait, with a countdown. */
export const throttledView: StepView<ThrottledStep> = {
  schema: ThrottledStep,
  styles: [stage],
  wait: ({ retryAfter }) => retryAfter,
  render(context) {
    const { id, left, step } = context;
    const waiting = left > 0;
    return form({
      ...context,
      titleId: id('title'),
      title: t.title,
      text: t.text,
      lead: html`<div class="p-stage" part="stage">
        <div class="p-timer" role="timer" aria-label=${t.left(left)}>
          <b>${clockFace(left)}</b>
          <span class="p-bar"><i ${setProperty('--_part', step.retryAfter ? left / step.retryAfter : 0)}></i></span>
        </div>
        <span class="p-vh" role="status">${waiting ? '' : t.over}</span>
      </div>`,
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
      </div>`,
    });
  },
};

/** 14:32 */
const clockFace = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
