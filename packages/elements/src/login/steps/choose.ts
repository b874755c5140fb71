import { css, html, nothing, type TemplateResult } from 'lit';
import { type Alternative, ChooseStep } from 'portal-contract';
import { form } from '../../shared/form.ts';
import { arrowLeft } from '../../shared/icons/arrow-left.ts';
import { chevronRight } from '../../shared/icons/chevron-right.ts';
import { lock } from '../../shared/icons/lock.ts';
import { shield } from '../../shared/icons/shield.ts';
import { choose as t } from '../../shared/messages/en/steps/choose.ts';
import { iconButton } from '../../shared/styles/icon-button.ts';
import { row } from '../../shared/styles/row.ts';
import { foot } from '../parts.ts';
import type { StepContext, StepView } from '../step-view.ts';

const methodStyles = css`
  .p-methods {
    margin-inline: calc(var(--portal-gap-3) * -1);
  }
  .p-methods > .p-row {
    min-block-size: 64px;
    padding-inline: var(--portal-gap-3);
    border-radius: var(--portal-radius-md);
  }
  /* Beside the brand: the card around the form is what it is placed in. */
  .p-back {
    position: absolute;
    inset-block-start: calc(var(--portal-gap-8) - 6px);
    inset-inline-end: calc(var(--portal-gap-8) - 10px);
  }
  @container (inline-size < 360px) {
    .p-back {
      inset-block-start: calc(var(--_gutter) - 6px);
      inset-inline-end: calc(var(--_gutter) - 10px);
    }
  }
`;

/** The methods that can be listed, by the step kind they lead to. */
const methods: Record<string, { icon: TemplateResult; title: string; text: string }> = {
  totp: { icon: shield, ...t.methods.totp },
  password: { icon: lock, ...t.methods.password },
};

/** Lists methods to choose from. */
export const chooseView: StepView<ChooseStep> = {
  schema: ChooseStep,
  styles: [row, iconButton, methodStyles],
  render(context) {
    const { step, id } = context;
    return form({
      ...context,
      titleId: id('title'),
      title: context.listing ? t.title : t.firstTitle,
      text: t.text,
      lead: html`<div class="p-methods" part="methods">
        ${step.alternatives.map((alternative) => method(alternative, context))}
      </div>`,
      foot: html`${foot(t.lostAll, context)}${context.back ? backButton(context.back, context.t.back) : nothing}`,
    });
  },
};

const backButton = (back: () => void, label: string): TemplateResult =>
  html`<button type="button" class="p-iconbtn p-back" part="back" aria-label=${label} @click=${back}>
    <portal-icon class="p-icon-flip" .icon=${arrowLeft}></portal-icon>
  </button>`;

function method(
  { ref, kind, label }: Alternative,
  { answer, pending, disabled }: StepContext,
): TemplateResult | typeof nothing {
  const known = Object.hasOwn(methods, kind) ? methods[kind] : undefined;
  if (!known) return nothing;
  const meta = label ?? known.text;
  return html`<button
    type="button"
    class="p-row"
    part="row"
    ?disabled=${pending || disabled}
    @click=${() => answer({ kind: 'choose', ref })}
  >
    <portal-icon .icon=${known.icon}></portal-icon>
    <span class="p-row-main">
      <span class="p-row-title">${known.title}</span>
      ${meta ? html`<span class="p-row-meta">${meta}</span>` : nothing}
    </span>
    <portal-icon class="p-icon-sm p-icon-flip" .icon=${chevronRight}></portal-icon>
  </button>`;
}
