import { html, nothing, type TemplateResult } from 'lit';
import { type Alternative, ChooseStep } from 'portal-contract';
import { form } from '../../shared/form.ts';
import { fingerprint } from '../../shared/icons/fingerprint.ts';
import { key } from '../../shared/icons/key.ts';
import { lock } from '../../shared/icons/lock.ts';
import { phone } from '../../shared/icons/phone.ts';
import { shield } from '../../shared/icons/shield.ts';
import { choose as t } from '../../shared/messages/en/steps/choose.ts';
import { iconButton } from '../../shared/styles/icon-button.ts';
import { row } from '../../shared/styles/row.ts';
import { backButton, backStyles } from '../back-button.ts';
import { methodRow, methodStyles } from '../method-row.ts';
import { foot } from '../parts.ts';
import type { StepContext, StepView } from '../step-view.ts';

/** The methods that can be listed, by the step kind they lead to. */
const icons: Record<keyof typeof t.methods, TemplateResult> = {
  webauthn: fingerprint,
  push: phone,
  totp: shield,
  'recovery-code': key,
  password: lock,
};

const isMethod = (kind: string): kind is keyof typeof icons => Object.hasOwn(icons, kind);

/** Lists methods to choose from. */
export const chooseView: StepView<ChooseStep> = {
  schema: ChooseStep,
  styles: [row, iconButton, methodStyles, backStyles],
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
      foot: html`${foot(t.lostAll, context)}${backButton(context)}`,
    });
  },
};

function method(
  { ref, kind, label }: Alternative,
  { answer, pending, disabled }: StepContext,
): TemplateResult | typeof nothing {
  if (!isMethod(kind)) return nothing;
  const { title, text } = t.methods[kind];
  return methodRow({
    icon: icons[kind],
    title,
    text: text(label),
    disabled: pending || disabled,
    choose: () => answer({ kind: 'choose', ref }),
  });
}
