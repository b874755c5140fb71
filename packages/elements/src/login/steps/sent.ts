import { css, html, type TemplateResult } from 'lit';
import { SentStep } from 'portal-contract';
import { codeField, type CodeFieldOptions } from '../../shared/code-field.ts';
import { describedBy, field, form } from '../../shared/form.ts';
import { clockFace, duration } from '../../shared/messages/duration.ts';
import { sent as t } from '../../shared/messages/en/steps/sent.ts';
import { codeField as codeFieldStyles } from '../../shared/styles/code-field.ts';
import { iconButton } from '../../shared/styles/icon-button.ts';
import { backButton, backStyles } from '../back-button.ts';
import type { StepContext, StepView } from '../step-view.ts';

/** Longest code that is sent. */
const maxLength = 512;

const sentStyles = css`
  .p-again {
    font-size: var(--portal-size-sm);
    line-height: 1.45;
  }
  .p-again > .p-link[disabled] {
    color: inherit;
    cursor: default;
    text-decoration: none;
  }
  .p-num {
    font-variant-numeric: tabular-nums;
  }
  .p-input-code {
    font-family: var(--_mono);
    letter-spacing: 0.08em;
    direction: ltr;
    text-align: start;
  }
`;

/** Says that a mail is on its way if the account exists, and takes its code. */
export const sentView: StepView<SentStep> = {
  schema: SentStep,
  styles: [codeFieldStyles, iconButton, backStyles, sentStyles],
  wait: ({ resendAfter }) => resendAfter,
  render(context) {
    const { step, id, errors, outdated } = context;
    const errorBefore = step.notice && t.wrong;
    const error = errors['token'] ?? (outdated ? undefined : errorBefore);
    const [before, after] = t.text;
    return form({
      ...context,
      titleId: id('title'),
      title: t.title,
      text: html`${before}<bdi>${step.identifier}</bdi>${after}`,
      fields: codeOf(step, { id: id('token'), label: t.label(step.digits), error, errorBefore }),
      submit: { text: t.submit, pendingText: t.pending },
      foot: html`${again(context)}${backButton(context)}`,
    });
  },
  read({ code, token: typed = '' }, { step, t: common }) {
    const token = code ?? typed.trim();
    if (!token || (step.digits && token.length !== step.digits)) return { errors: { token: t.missing } };
    if (token.length > maxLength) return { errors: { token: common.tooLong } };
    return { answer: { kind: 'sent', token } };
  },
};

/** One cell a digit where it is known how many there are; else a plain field, for any length, and letters. */
const codeOf = ({ digits }: SentStep, options: Omit<CodeFieldOptions, 'digits'>): TemplateResult =>
  digits ? codeField({ ...options, digits }) : field({ ...options, input: tokenInput(options.id, options.error) });

const tokenInput = (id: string, error: string | undefined): TemplateResult =>
  html`<input
    class="p-input p-input-code"
    part="input"
    id=${id}
    name="token"
    type="text"
    autocomplete="one-time-code"
    autocapitalize="characters"
    spellcheck="false"
    required
    aria-invalid=${error ? 'true' : 'false'}
    aria-describedby=${describedBy(id, error)}
  />`;

const again = ({ left, pending, disabled, answer }: StepContext<SentStep>): TemplateResult =>
  html`<p class="p-muted p-again">
    ${t.nothing}
    <button
      type="button"
      class="p-link p-link-target"
      ?disabled=${left > 0 || pending || disabled}
      @click=${() => answer({ kind: 'resend' })}
    >
      ${t.again}</button
    >.
    ${
      left
        ? html`<span class="p-num" aria-hidden="true">${t.wait(clockFace(left))}</span
            ><span class="p-vh">${t.waitSaid(duration(left))}</span>`
        : ''
    }
  </p>`;
