import { TotpStep } from 'portal-contract';
import { codeField } from '../../shared/code-field.ts';
import { form } from '../../shared/form.ts';
import { totp as t } from '../../shared/messages/en/steps/totp.ts';
import { codeField as codeFieldStyles } from '../../shared/styles/code-field.ts';
import { codeNotice } from '../code-notice.ts';
import { headOf, otherWays } from '../parts.ts';
import type { StepView } from '../step-view.ts';

/** Asks for a code of an authenticator app. */
export const totpView: StepView<TotpStep> = {
  schema: TotpStep,
  styles: [codeFieldStyles],
  render(context) {
    const { step, id, errors, outdated } = context;
    const errorBefore = codeNotice(step.notice);
    const error = errors['code'] ?? (outdated ? undefined : errorBefore);
    return form({
      ...context,
      titleId: id('title'),
      ...headOf(context, { title: t.title, text: t.text(step.digits, context.company, step.label) }),
      fields: codeField({ id: id('code'), label: t.label(step.digits), digits: step.digits, error, errorBefore }),
      submit: { text: t.submit, pendingText: t.pending },
      foot: otherWays(context),
    });
  },
  read({ code = '' }, { step }) {
    if (code.length !== step.digits) return { errors: { code: t.missing(step.digits) } };
    return { answer: { kind: 'totp', code } };
  },
};
