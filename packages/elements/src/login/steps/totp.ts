import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type Notice, TotpStep } from 'portal-contract';
import { describedBy, field, form } from '../../shared/form.ts';
import { totp as t } from '../../shared/messages/en/steps/totp.ts';
import { setProperty } from '../../shared/set-property.ts';
import { otherMethods, someoneElse } from '../parts.ts';
import type { StepView } from '../step-view.ts';
import { codeStyles } from './totp.styles.ts';

/** Asks for a code of an authenticator app. */
export const totpView: StepView<TotpStep> = {
  schema: TotpStep,
  styles: [codeStyles],
  render(context) {
    const { step, id, errors } = context;
    const error = errors['code'] ?? sentence(step.notice);
    return form({
      ...context,
      titleId: id('title'),
      title: t.title,
      text: t.text(step.digits, context.company, step.label),
      fields: field({ id: id('code'), label: t.label(step.digits), error, input: codeInput(id('code'), step.digits, error) }),
      submit: { text: t.submit, pendingText: t.pending },
      foot: html`${otherMethods(context)}${context.listAlternatives ? '' : someoneElse(context)}`,
    });
  },
  read({ code = '' }, { step }) {
    if (code.length !== step.digits) return { errors: { code: t.missing(step.digits) } };
    return { answer: { kind: 'totp', code } };
  },
};

/** One input that pastes and autofills, drawn over one cell a digit. Always left to right. */
const codeInput = (id: string, digits: number, error: string | undefined): TemplateResult =>
  html`<div class="p-code" part="code" ?data-invalid=${Boolean(error)} ${setProperty('--_digits', digits)}>
    <div class="p-code-row">
      ${repeat(
        Array.from({ length: digits }),
        (_, index) => index,
        () => html`<span class="p-code-cell"></span>`,
      )}<input
        class="p-code-input"
        id=${id}
        name="code"
        inputmode="numeric"
        autocomplete="one-time-code"
        required
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${describedBy(id, error)}
        @input=${onInput}
        @focus=${markCell}
        @select=${markCell}
        @blur=${markCell}
      />
    </div>
  </div>`;

/** Takes what was typed, pasted or filled in, keeps its digits, and submits when the last one is there. */
function onInput(event: Event): void {
  const input = event.currentTarget as HTMLInputElement;
  const digits = cells(input).length;
  const code = input.value.normalize('NFKC').replace(/\D/g, '').slice(0, digits);
  if (code !== input.value) input.value = code;
  markCell(event);
  if (code.length === digits) input.form?.requestSubmit();
}

/** Rings the cell that the next digit goes into. */
function markCell({ currentTarget, type }: Event): void {
  const input = currentTarget as HTMLInputElement;
  // What is selected as a whole is replaced from its first digit on.
  const next = input.selectionStart === 0 ? 0 : input.value.length;
  const active = type === 'blur' ? -1 : Math.min(next, cells(input).length - 1);
  cells(input).forEach((cell, index) => cell.toggleAttribute('data-active', index === active));
}

const cells = (input: HTMLInputElement): Element[] => [...(input.parentElement?.querySelectorAll('.p-code-cell') ?? [])];

function sentence(notice: Notice | undefined): string | undefined {
  if (!notice) return undefined;
  const left = notice.params?.['left'];
  if (notice.code === 'code-reused') return t.reused;
  return notice.code === 'attempts-left' && typeof left === 'number' ? t.attemptsLeft(left) : t.wrong;
}
