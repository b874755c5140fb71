import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { IdentifierStep } from 'portal-contract';
import { describedBy, field, form } from '../../shared/form.ts';
import { foot } from '../parts.ts';
import type { StepView } from '../step-view.ts';

/** Longest email address (RFC 5321 §4.5.3.1.3). */
const maxLength = 254;

/** Asks for the company email. */
export const identifierView: StepView<IdentifierStep> = {
  schema: IdentifierStep,
  styles: [],
  oftenNext: ['password', 'totp'],
  render(context) {
    const { t, id, errors } = context;
    const error = errors['identifier'];
    const input = html`<input
      class="p-input"
      part="input"
      id=${id('identifier')}
      name="identifier"
      type="email"
      autocomplete="username webauthn"
      autocapitalize="none"
      spellcheck="false"
      required
      placeholder=${ifDefined(context.identifierExample)}
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby=${describedBy(id('identifier'), error)}
    />`;
    return form({
      ...context,
      titleId: id('title'),
      title: t.title(context.knownCompany),
      text: t.useEmail,
      fields: field({ id: id('identifier'), label: t.email, error, input }),
      submit: { text: t.continue, pendingText: t.continue },
      foot: foot(t.needHelp, context),
    });
  },
  read({ identifier: typed = '' }, { t }) {
    const identifier = typed.trim();
    if (!identifier) return { errors: { identifier: t.emailMissing } };
    if (identifier.length > maxLength) return { errors: { identifier: t.tooLong } };
    if (!/.@./.test(identifier)) return { errors: { identifier: t.emailFormat } };
    return { answer: { kind: 'identifier', identifier } };
  },
};
