import { css, html, nothing, type TemplateResult } from 'lit';
import { EnrolStep } from 'portal-contract';
import { form } from '../../shared/form.ts';
import { fingerprint } from '../../shared/icons/fingerprint.ts';
import { shield } from '../../shared/icons/shield.ts';
import { usb } from '../../shared/icons/usb.ts';
import { enrol as t } from '../../shared/messages/en/steps/enrol.ts';
import { iconButton } from '../../shared/styles/icon-button.ts';
import { row } from '../../shared/styles/row.ts';
import { backButton, backStyles } from '../back-button.ts';
import { methodRow, methodStyles } from '../method-row.ts';
import { foot } from '../parts.ts';
import type { StepContext, StepView } from '../step-view.ts';

const laterStyles = css`
  .p-later {
    font-size: var(--portal-size-sm);
    line-height: 1.45;
    text-align: center;
  }
`;

/** What can be set up. */
const icons: Record<keyof typeof t.methods, TemplateResult> = { totp: shield, passkey: fingerprint, 'security-key': usb };

const isMethod = (name: string): name is keyof typeof icons => Object.hasOwn(icons, name);

/** Asks which second step to set up, or to put it off. */
export const enrolView: StepView<EnrolStep> = {
  schema: EnrolStep,
  styles: [row, iconButton, methodStyles, backStyles, laterStyles],
  render(context) {
    const { step, id, answer, pending, disabled } = context;
    const methods = step.methods.filter(isMethod).map((method) =>
      methodRow({
        ...t.methods[method],
        icon: icons[method],
        disabled: pending || disabled,
        choose: () => answer({ kind: 'enrol', method }),
      }),
    );
    return form({
      ...context,
      titleId: id('title'),
      title: t.title,
      text: whyNow(context),
      lead: html`<div class="p-methods" part="methods">${methods}</div>`,
      foot: html`${step.required ? nothing : later(context)}${foot(context.t.needHelp, context)}${backButton(context)}`,
    });
  },
};

function whyNow({ step, knownCompany }: StepContext<EnrolStep>): string {
  if (step.required) return t.required(knownCompany);
  return step.graceDays === 0 ? t.today : t.by(step.deadline);
}

const later = ({ step, answer, pending, disabled }: StepContext<EnrolStep>): TemplateResult =>
  html`<div class="p-actions" part="actions">
    <button
      type="button"
      class="p-btn p-btn-lg p-btn-block"
      ?disabled=${pending || disabled}
      @click=${() => answer({ kind: 'later' })}
    >
      ${t.later}
    </button>
    ${
      step.graceDays === undefined
        ? nothing
        : html`<p class="p-muted p-later">${step.graceDays ? t.daysLeft(step.graceDays) : t.lastDay}</p>`
    }
  </div>`;
